package io.hallbridge.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Texts packed together, as the contents of a batch are: they are much alike, so that five hundred of them take a tenth of the
 * room, while each alone hardly shrinks.
 */
final class PackedTexts {
    private static final int BUFFER = 16 * 1024;
    private static final int NONE = -1;

    private PackedTexts() {}

    static byte[] pack(List<? extends @Nullable String> texts) {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed, fast, BUFFER))) {
            out.writeInt(texts.size());
            for (String text : texts) {
                if (text == null) {
                    out.writeInt(NONE);
                } else {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    /** The texts in the order in which they were packed. */
    static List<@Nullable String> unpack(byte[] packed) {
        List<@Nullable String> texts = new ArrayList<>();
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            for (int left = in.readInt(); left > 0; left--) {
                int length = in.readInt();
                texts.add(length == NONE ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }
}
