package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** What the builders of this package check of the parts they are given. */
final class Parts {

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

    static <P> P required(String noun, @Nullable P part, String call) {
        checkState(part != null, "A %s has no \"%s\", call %s(...)", noun, call, call);
        return part;
    }
}
