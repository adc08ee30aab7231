package org.pmocatalogue.entry;

/** A place in a message, not found out before the message is made. */
record Mention(Places places, long position) {

    /** {@return the place, as messages show it} */
    @Override
    public String toString() {
        return places.at(position).toString();
    }
}
