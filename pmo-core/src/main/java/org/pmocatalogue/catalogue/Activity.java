package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableSet;
import org.pmocatalogue.value.CodedValue;

/** What kind of work a service is; AIPMO tells these three apart. */
public enum Activity implements CodedValue {
    /** Working out how something is to be done. */
    DESIGN("design", "Design"),
    /** Doing it. */
    OPERATE("operate", "Operate", "operation"),
    /** Watching how it is done. */
    MONITOR("monitor", "Monitor", "monitoring");

    private final String token;
    private final String label;
    private final ImmutableSet<String> aliases;

    Activity(String token, String label, String... aliases) {
        this.token = token;
        this.label = label;
        this.aliases = ImmutableSet.copyOf(aliases);
    }

    /**
     * {@return the one with this token}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if there is none; the message lists them
     */
    public static Activity parse(String token) {
        return CodedValue.parse(Activity.class, token);
    }

    @Override
    public String token() {
        return token;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public ImmutableSet<String> aliases() {
        return aliases;
    }

    /** {@return the token} */
    @Override
    public String toString() {
        return token;
    }
}
