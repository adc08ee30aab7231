package org.pmocatalogue.value;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.util.Locale;
import java.util.Map;

/** The rule for attributes: named values that are not fields, such as {@code x-budget-code}. */
public final class AttributeRule {

    /** The maximum depth of nested values, including the entry itself: the highest limit for files. */
    private static final int MOST_DEPTH = 1_000;

    private AttributeRule() {}

    /**
     * {@return the attributes in the form that every format reads back: typed text and dates become text}
     *
     * @throws InvalidValueException if a name or a text breaks the rule for texts, or a value is nested too deeply
     */
    public static ImmutableMap<String, RawValue> checked(Map<String, RawValue> attributes) {
        var given = ImmutableMap.copyOf(attributes);
        boolean settled = true;
        for (var attribute : given.entrySet()) {
            TextRule.line("Name of an attribute", attribute.getKey());
            settled &= isSettled(TextRule.shortened(attribute.getKey()), attribute.getValue(), 2);
        }
        return settled ? given : settled(given);
    }

    /** {@return whether every format reads a value back unchanged; validates its texts} */
    private static boolean isSettled(String name, RawValue value, int depth) {
        boolean settled = true;
        if (value instanceof RawValue.Text text) {
            TextRule.exact(name, text.text());
        } else if (value instanceof RawValue.TypedText written) {
            TextRule.exact(name, written.text());
            settled = false;
        } else if (value instanceof RawValue.Date) {
            settled = false;
        } else if (value instanceof RawValue.ListValue items) {
            checkDepth(name, depth);
            for (RawValue item : items.items()) {
                settled &= isSettled(name, item, depth + 1);
            }
        } else if (value instanceof RawValue.ObjectValue members) {
            checkDepth(name, depth);
            for (var member : members.members().entrySet()) {
                TextRule.exact(name, member.getKey());
                settled &= isSettled(name, member.getValue(), depth + 1);
            }
        }
        return settled;
    }

    private static void checkDepth(String name, int depth) {
        if (depth > MOST_DEPTH) {
            throw new InvalidValueException(
                    name, String.format(Locale.ROOT, "is nested deeper than %,d levels", MOST_DEPTH));
        }
    }

    private static ImmutableMap<String, RawValue> settled(ImmutableMap<String, RawValue> values) {
        return ImmutableMap.copyOf(Maps.transformValues(values, AttributeRule::settled));
    }

    private static RawValue settled(RawValue value) {
        if (value instanceof RawValue.TypedText written) {
            return RawValue.of(written.text());
        } else if (value instanceof RawValue.Date date) {
            return RawValue.of(date.date().toString());
        } else if (value instanceof RawValue.ListValue items) {
            return new RawValue.ListValue(ImmutableList.copyOf(Lists.transform(items.items(), AttributeRule::settled)));
        } else if (value instanceof RawValue.ObjectValue members) {
            return new RawValue.ObjectValue(settled(members.members()));
        }
        return value;
    }
}
