package io.hallbridge.frontdb;

import io.hallbridge.finding.Text;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Optional;

/**
 * How long a text in a column may be. A character is a Unicode code point, as PostgreSQL and MySQL count them.
 *
 * @param characters the most characters; 0 where any number will do
 * @param bytes the most bytes in the charset; 0 where any number will do
 * @param charset what the column keeps its text in
 */
record Width(int characters, int bytes, Charset charset) {

    /** What is wrong with a text's length; empty where it fits. */
    Optional<Text> fault(String text) {
        int has = text.codePointCount(0, text.length());
        if (characters > 0 && has > characters) {
            return Optional.of(
                    new Text(has + " 个字符，最多 " + characters + " 个", has + " characters where " + characters + " fit"));
        }
        int weighs = bytes == 0 ? 0 : text.getBytes(charset).length;
        return weighs > bytes
                ? Optional.of(new Text(
                        "按 " + charset + " 计 " + weighs + " 字节，最多 " + bytes + " 字节",
                        weighs + " bytes in " + charset + " where " + bytes + " fit"))
                : Optional.empty();
    }

    /** The first character that the charset does not have; empty where it has them all. */
    Optional<String> unknown(String text) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return Optional.empty();
        }
        return text.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> !encoder.canEncode(character))
                .findFirst();
    }
}
