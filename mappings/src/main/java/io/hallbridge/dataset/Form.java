package io.hallbridge.dataset;

import com.networknt.schema.regex.RegularExpressions;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form a schema's pattern asks of a text. Codes and dates have their characters in fixed places, and are compared place
 * by place; any other pattern is matched as the validator matches it. Immutable and safe for use by several threads.
 */
public final class Form {
    private final @Nullable FixedPlaces fixed;
    private final @Nullable Pattern pattern;

    private Form(@Nullable FixedPlaces fixed, @Nullable Pattern pattern) {
        this.fixed = fixed;
        this.pattern = pattern;
    }

    /**
     * The form of a pattern.
     *
     * @throws java.util.regex.PatternSyntaxException where the text is none
     */
    public static Form of(String pattern) {
        Optional<FixedPlaces> fixed = FixedPlacesReader.read(pattern);
        return fixed.isPresent() ? new Form(fixed.get(), null) : new Form(null, compiled(pattern));
    }

    private static Pattern compiled(String pattern) {
        String anchored = RegularExpressions.replaceDollarAnchors(pattern);
        return Pattern.compile(RegularExpressions.replaceLongformCharacterProperties(anchored));
    }

    /** Whether characters stand in fixed places. */
    boolean isFixed() {
        return fixed != null;
    }

    /** Whether a text has it. */
    public boolean matches(String text) {
        if (fixed != null) {
            return fixed.fit(text);
        }
        return pattern != null && pattern.matcher(text).find();
    }
}
