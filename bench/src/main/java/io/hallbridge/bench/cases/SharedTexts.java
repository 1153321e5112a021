package io.hallbridge.bench.cases;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The texts of a workbook, each written once, into a file as they come. Which number a text has is found by 64 bits of it, so that a
 * million rows need little memory.
 */
final class SharedTexts implements AutoCloseable {
    private static final long PRIME = 0x100000001B3L;

    private final BufferedWriter out;
    private long[] hashes = new long[1 << 16];
    private int[] numbers = new int[1 << 16];
    private int size;
    private long used;

    SharedTexts(Path file) throws IOException {
        this.out = Files.newBufferedWriter(file);
    }

    /** The number of a text. */
    int number(String text) throws IOException {
        used++;
        long hash = hash(text);
        int at = find(hash);
        if (hashes[at] == 0) {
            hashes[at] = hash;
            numbers[at] = size++;
            out.write("<si><t>" + text + "</t></si>");
            if (size * 2 > hashes.length) {
                grow();
            }
            return size - 1;
        }
        return numbers[at];
    }

    int size() {
        return size;
    }

    long used() {
        return used;
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }

    private int find(long hash) {
        int at = (int) (hash ^ hash >>> 32) & hashes.length - 1;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & hashes.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] before = hashes;
        int[] numbered = numbers;
        hashes = new long[before.length * 2];
        numbers = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int at = find(before[i]);
                hashes[at] = before[i];
                numbers[at] = numbered[i];
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
