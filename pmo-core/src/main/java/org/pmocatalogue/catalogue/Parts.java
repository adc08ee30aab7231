package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** What the builders of this package check of the parts they are given. */
final class Parts {

    /** How deep values may be nested, the entry itself counted: as deep as anybody may let a file be. */
    private static final int MOST_DEPTH = 1_000;

    private Parts() {}

    static String line(String label, String text) {
        return TextRule.line(label, text);
    }

    /** A blank line is as good as none. */
    static @Nullable String lineIfAny(String label, @Nullable String text) {
        return text == null || TextRule.trim(text).isEmpty() ? null : TextRule.line(label, text);
    }

    /** A blank text is as good as none. */
    static @Nullable String textIfAny(String label, @Nullable String text) {
        return text == null || TextRule.trim(text).isEmpty() ? null : TextRule.exact(label, text);
    }

    /** A list that is right as it is is kept; lists are what a large catalogue mostly consists of. */
    static ImmutableList<String> lines(String label, Iterable<String> lines) {
        var given = ImmutableList.copyOf(lines);
        for (String line : given) {
            if (!TextRule.line(label, line).equals(line)) {
                return ImmutableList.copyOf(Lists.transform(given, l -> TextRule.line(label, l)));
            }
        }
        return given;
    }

    /** An amount is 0 or more; 40 and 40.0 are the same. */
    static @Nullable BigDecimal amountIfAny(String label, @Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        if (amount.signum() < 0) {
            throw new InvalidValueException("%s is %s, must be 0 or more".formatted(label, amount));
        }
        BigDecimal stripped = new RawValue.Decimal(amount).number().stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * {@return the attributes as every format can give them back: what somebody typed, and a day, are text}
     *
     * @throws InvalidValueException if a name or a text breaks the rule for texts, or a value is nested too deep
     */
    static ImmutableMap<String, RawValue> attributes(Map<String, RawValue> attributes) {
        var given = ImmutableMap.copyOf(attributes);
        boolean settled = true;
        for (var attribute : given.entrySet()) {
            TextRule.line("Name of an attribute", attribute.getKey());
            settled &= isSettled(TextRule.shortened(attribute.getKey()), attribute.getValue(), 2);
        }
        return settled ? given : settled(given);
    }

    /** {@return whether every format can give a value back as it is; checks its texts on the way} */
    private static boolean isSettled(String name, RawValue value, int depth) {
        boolean settled = true;
        if (value instanceof RawValue.Text text) {
            TextRule.exact(name, text.text());
        } else if (value instanceof RawValue.Written written) {
            TextRule.exact(name, written.text());
            settled = false;
        } else if (value instanceof RawValue.Date) {
            settled = false;
        } else if (value instanceof RawValue.Items items) {
            checkDepth(name, depth);
            for (RawValue item : items.items()) {
                settled &= isSettled(name, item, depth + 1);
            }
        } else if (value instanceof RawValue.Members members) {
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
                    String.format(Locale.ROOT, "%s is nested deeper than %,d levels", name, MOST_DEPTH));
        }
    }

    private static ImmutableMap<String, RawValue> settled(ImmutableMap<String, RawValue> values) {
        return ImmutableMap.copyOf(Maps.transformValues(values, Parts::settled));
    }

    private static RawValue settled(RawValue value) {
        if (value instanceof RawValue.Written written) {
            return RawValue.of(written.text());
        } else if (value instanceof RawValue.Date date) {
            return RawValue.of(date.date().toString());
        } else if (value instanceof RawValue.Items items) {
            return new RawValue.Items(ImmutableList.copyOf(Lists.transform(items.items(), Parts::settled)));
        } else if (value instanceof RawValue.Members members) {
            return new RawValue.Members(settled(members.members()));
        }
        return value;
    }

    static <P> P required(String noun, @Nullable P part, String call) {
        checkState(part != null, "A %s has no \"%s\", call %s(...)", noun, call, call);
        return part;
    }
}
