package io.hallbridge.dataset;

import com.networknt.schema.regex.RegularExpressions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form a schema's pattern asks of a text. Codes and dates have their characters in fixed places, and are compared place
 * by place; any other pattern is matched as the validator matches it. Immutable and safe for use by several threads.
 */
public final class Form {
    private final @Nullable List<FixedPlaces.Step> steps;
    private final int width;
    private final @Nullable Pattern pattern;

    private Form(@Nullable List<FixedPlaces.Step> steps, @Nullable Pattern pattern) {
        this.steps = steps;
        this.width = steps == null
                ? 0
                : steps.stream().mapToInt(FixedPlaces.Step::width).sum();
        this.pattern = pattern;
    }

    /**
     * The form of a pattern.
     *
     * @throws java.util.regex.PatternSyntaxException where the text is none
     */
    public static Form of(String pattern) {
        Optional<List<FixedPlaces.Step>> fixed = FixedPlaces.of(pattern);
        return fixed.isPresent() ? new Form(fixed.get(), null) : new Form(null, compiled(pattern));
    }

    private static Pattern compiled(String pattern) {
        String anchored = RegularExpressions.replaceDollarAnchors(pattern);
        return Pattern.compile(RegularExpressions.replaceLongformCharacterProperties(anchored));
    }

    /** Whether characters stand in fixed places. */
    boolean isFixed() {
        return steps != null;
    }

    /** Whether a text has it. */
    public boolean matches(String text) {
        return pattern == null ? fits(text) : pattern.matcher(text).find();
    }

    private boolean fits(String text) {
        if (text.length() != width || steps == null) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < steps.size(); i++) {
            FixedPlaces.Step step = steps.get(i);
            if (!step.fits(text, at)) {
                return false;
            }
            at += step.width();
        }
        return true;
    }
}
