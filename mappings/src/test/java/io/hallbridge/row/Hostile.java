package io.hallbridge.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A file made to exhaust memory or time, or to reach outside.
 *
 * @param name what it tries, as its file's name
 * @param rule the rule of the one finding it must end in
 * @param zh what the finding's Chinese message holds
 * @param en what its English message holds
 * @param maker writes it
 */
record Hostile(String name, String rule, String zh, String en, Maker maker) {

    /** Writes a file to a place. */
    interface Maker {
        void write(Path file) throws Exception;
    }

    static void repeat(OutputStream out, String text, int times) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
    }

    static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
