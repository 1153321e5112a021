package io.hallbridge.workspace;

import io.hallbridge.setting.Setting;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A percentage in a settings file, {@code 2%} or {@code 0.5%}, read as thousandths. */
final class Percent {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3}(?:\\.\\d)?)\\s*%");
    private static final int WHOLE = 1000;

    private Percent() {}

    static int perMille(Setting setting, int fallback) {
        String word = setting.text("");
        if (!setting.present()) {
            return fallback;
        }
        Matcher matcher = WRITTEN.matcher(word);
        int perMille = matcher.matches()
                ? new BigDecimal(matcher.group(1)).movePointRight(1).intValueExact()
                : WHOLE + 1;
        if (perMille > WHOLE) {
            setting.problem(WorkspaceWords.PERCENT);
            return fallback;
        }
        return perMille;
    }
}
