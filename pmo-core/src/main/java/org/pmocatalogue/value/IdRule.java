package org.pmocatalogue.value;

/** The one rule for ids of every kind: 1 to 100 letters, digits, hyphens, underscores and full stops. */
public final class IdRule {

    private static final int MOST = 100;

    private IdRule() {}

    /**
     * {@return the text as an id, without surrounding blanks}
     *
     * @param subject the name of the id in the message
     * @throws InvalidValueException if the text breaks the rule
     */
    public static String checked(String subject, String text) {
        String id = TextRule.trim(text);
        if (id.isEmpty()) {
            throw new InvalidValueException(subject, "is blank");
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            int whole = id.codePointAt(i);
            if (!Character.isLetterOrDigit(whole)) {
                throw new InvalidValueException(
                        subject,
                        "is %s, must consist of letters, digits, hyphens, underscores and full stops"
                                .formatted(TextRule.quoted(id)));
            }
            i += Character.charCount(whole) - 1;
        }
        if (id.codePointCount(0, id.length()) > MOST) {
            throw new InvalidValueException(
                    subject, "is %s, must have at most %s characters".formatted(TextRule.quoted(id), MOST));
        }
        return id;
    }

    /** {@return whether the text is an id, without surrounding blanks} */
    public static boolean isId(String text) {
        try {
            return checked("Id", text).equals(text);
        } catch (InvalidValueException e) {
            return false;
        }
    }

    /**
     * {@return an id generated from a name: runs of other characters become hyphens, such as {@code our-PMO} from
     * {@code our PMO!}; empty if the name has neither letters nor digits}
     */
    public static String fromName(String name) {
        var id = new StringBuilder();
        boolean isApart = false;
        for (int c : name.codePoints().toArray()) {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.') {
                id.append(isApart && !id.isEmpty() ? "-" : "").appendCodePoint(c);
                isApart = false;
            } else {
                isApart = true;
            }
        }
        return id.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || c == '-'
                || c == '_'
                || c == '.';
    }
}
