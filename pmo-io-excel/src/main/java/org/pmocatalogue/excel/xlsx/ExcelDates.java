package org.pmocatalogue.excel.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.pmocatalogue.value.RawValue;

/**
 * Dates as Excel stores them: a number of days, with the time of day as the fraction (ISO/IEC 29500-1, clause 18.17.4).
 *
 * <p>Day 1 is 1 January 1900. Day 60 is 29 February 1900, which did not exist. In workbooks that count from 1904, day 0
 * is 1 January 1904.
 */
public final class ExcelDates {

    private static final BigDecimal MILLIS_A_DAY = BigDecimal.valueOf(86_400_000);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(2_958_466);
    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);

    /** The day before day 1 from day 61 on, which is 1 March 1900. */
    private static final LocalDate START_1900 = LocalDate.of(1899, 12, 30);

    private static final int NO_DAY = 60;
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private ExcelDates() {}

    /**
     * {@return the date; with a time of day, text such as {@code 2026-01-05T10:30}; for day 0, the time of day as text;
     * the number if out of range}
     *
     * <p>Times are rounded to milliseconds.
     */
    public static RawValue of(BigDecimal serial, boolean is1904) {
        if (serial.signum() < 0 || serial.compareTo(HIGHEST) >= 0) {
            return RawValue.of(serial);
        }
        long millis =
                serial.multiply(MILLIS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long day = millis / MILLIS_A_DAY.longValue();
        var time = LocalTime.ofNanoOfDay(millis % MILLIS_A_DAY.longValue() * 1_000_000);
        boolean isWhole = time.equals(LocalTime.MIDNIGHT);
        if (day == 0 && !(is1904 && isWhole)) {
            return written(time.toString());
        }
        if (day == NO_DAY && !is1904) {
            return written("1900-02-29" + (isWhole ? "" : "T" + time));
        }
        LocalDate date = is1904 ? START_1904.plusDays(day) : START_1900.plusDays(day < NO_DAY ? day + 1 : day);
        if (date.isAfter(LAST)) {
            return RawValue.of(serial);
        }
        return isWhole ? RawValue.of(date) : written(date.atTime(time).toString());
    }

    /** {@return the number of a date from 1 March 1900} */
    static long serial(LocalDate day, boolean is1904) {
        return ChronoUnit.DAYS.between(is1904 ? START_1904 : START_1900, day);
    }

    /** {@return the date in ISO 8601 text such as {@code 2026-01-05T00:00:00}; other text unchanged} */
    public static RawValue parse(String text) {
        try {
            if (text.indexOf('T') < 0) {
                return RawValue.of(LocalDate.parse(text));
            }
            var dateTime = LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text);
            return dateTime.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? RawValue.of(dateTime.toLocalDate())
                    : written(dateTime.toString());
        } catch (DateTimeParseException e) {
            return written(text);
        }
    }

    private static RawValue written(String text) {
        return new RawValue.TypedText(text);
    }
}
