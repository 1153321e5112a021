package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The charset of a text file: told by its byte order mark, named by the user, or proved to be UTF-8; never guessed. The
 * whole file is decoded once, so that a wrong byte in its last line is found before its first row is used.
 *
 * @param charset the charset
 * @param markLength how many bytes its byte order mark takes
 */
record CsvCharset(Charset charset, int markLength) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BLOCK = 1 << 16;

    static CsvCharset of(SourceFile file, @Nullable Charset named) throws Unreadable {
        ByteOrderMark mark = mark(file);
        Charset marked = mark.charset();
        if (marked != null) {
            return fitting(file, marked, mark == ByteOrderMark.UTF_8 ? 3 : 2);
        }
        return named == null ? proved(file) : fitting(file, named, 0);
    }

    private static CsvCharset fitting(SourceFile file, Charset charset, int markLength) throws Unreadable {
        long line = misfit(file, charset, markLength);
        if (line > 0) {
            throw file.refuse(RowRules.CHARSET_WRONG, Map.of("charset", charset.name(), "line", String.valueOf(line)));
        }
        return new CsvCharset(charset, markLength);
    }

    private static CsvCharset proved(SourceFile file) throws Unreadable {
        long line = misfit(file, StandardCharsets.UTF_8, 0);
        if (line == 0) {
            return new CsvCharset(StandardCharsets.UTF_8, 0);
        }
        if (misfit(file, GB18030, 0) == 0) {
            throw file.refuse(RowRules.CHARSET_NOT_NAMED, Map.of("likely", GB18030.name()));
        }
        throw file.refuse(RowRules.CHARSET_UNKNOWN, Map.of("line", String.valueOf(line)));
    }

    private static ByteOrderMark mark(SourceFile file) throws Unreadable {
        try (InputStream in = Files.newInputStream(file.path())) {
            return ByteOrderMark.of(in.readNBytes(4));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The first line whose bytes are not of the charset; 0 where all are. */
    private static long misfit(SourceFile file, Charset charset, int skipped) throws Unreadable {
        try (InputStream in = Files.newInputStream(file.path())) {
            in.skipNBytes(skipped);
            return misfit(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static long misfit(InputStream in, CharsetDecoder decoder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK).limit(0);
        CharBuffer text = CharBuffer.allocate(BLOCK);
        long line = 1;
        for (boolean ended = false; !ended; ) {
            ended = !refill(in, bytes);
            CoderResult result;
            do {
                result = decoder.decode(bytes, text, ended);
                line += lineFeeds(text);
                if (result.isError()) {
                    return line;
                }
            } while (result.isOverflow());
        }
        return 0;
    }

    /** Puts the next bytes behind those left over; false at the end of the file. */
    private static boolean refill(InputStream in, ByteBuffer bytes) throws IOException {
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(got, 0)).flip();
        return got >= 0;
    }

    private static long lineFeeds(CharBuffer text) {
        text.flip();
        long count = text.chars().filter(c -> c == '\n').count();
        text.clear();
        return count;
    }

    private static Unreadable unreadable(SourceFile file, IOException cause) {
        return file.refuse(
                RowRules.FILE_NOT_READABLE, Map.of("reason", cause.getClass().getSimpleName()), cause);
    }
}
