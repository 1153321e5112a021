package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hallbridge.plan.Change;
import org.jspecify.annotations.Nullable;

/** Contents of documents as one hall takes them: with its codes, and encrypted where it wants them so. */
final class Contents {
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final Profile profile;
    private final @Nullable Cipher cipher;

    /** Without a cipher for a hall that wants nothing encrypted. */
    Contents(Profile profile, @Nullable Cipher cipher) {
        this.profile = profile;
        this.cipher = cipher;
    }

    /** Whether a dataset's contents go out byte for byte as they were hashed. */
    boolean goUntouched(String dataset) {
        return profile.codes().leaves(dataset) && profile.sending().encrypted().isEmpty();
    }

    /** What the hall is sent of a change's content; a missing node where it has none. */
    JsonNode of(Change change) {
        if (change.content() == null) {
            return MissingNode.getInstance();
        }
        JsonNode content = profile.codes()
                .applied(change.dataset(), parsed(change.content().text()));
        for (ContentPath place : profile.sending().encrypted()) {
            place.replace(
                    content,
                    value -> TextNode.valueOf(sealed(value.isTextual() ? value.textValue() : value.toString())));
        }
        return content;
    }

    String sealed(String plain) {
        if (cipher == null) {
            throw new IllegalStateException("the profile " + profile.name() + " encrypts, and there is no key");
        }
        return cipher.seal(plain);
    }

    static JsonNode parsed(String content) {
        try {
            return EXACT.readTree(content);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a plan holds a content that is not JSON", broken);
        }
    }
}
