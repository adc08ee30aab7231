package org.pmocatalogue.entry;

/** A place in a message. It is determined when the message is formatted. */
record Mention(Places places, long position) {

    /** {@return the place as shown in messages} */
    @Override
    public String toString() {
        return places.at(position).toString();
    }
}
