package io.hallbridge.hall;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON that came over the wire. */
public final class WireJson {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([A-Za-z0-9_-]+)");

    private WireJson() {}

    /** Whether an answer begins as an object would, though it may be broken further on. */
    static boolean begins(WireAnswer answer) {
        for (byte one : answer.payload()) {
            if (!Character.isWhitespace(one)) {
                return one == '{';
            }
        }
        return false;
    }

    /** The JSON object an answer consists of; a missing node where it is anything else, or broken. */
    public static JsonNode object(WireAnswer answer) {
        return object(answer, StandardCharsets.UTF_8);
    }

    /** The same of an answer that is in another charset unless it names one. */
    static JsonNode object(WireAnswer answer, Charset usual) {
        try {
            JsonNode root = STRICT.readTree(text(answer, usual));
            return root.isObject() ? root : MissingNode.getInstance();
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Never what is not in the charset: a sign that cannot be read makes the whole answer unreadable. */
    private static String text(WireAnswer answer, Charset usual) throws CharacterCodingException {
        Charset charset = answer.header("Content-Type").flatMap(WireJson::named).orElse(usual);
        return charset.newDecoder().decode(ByteBuffer.wrap(answer.payload())).toString();
    }

    private static Optional<Charset> named(String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        try {
            return named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
