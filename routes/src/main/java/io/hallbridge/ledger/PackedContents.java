package io.hallbridge.ledger;

import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a batch packed together: they are much alike, so that five hundred of them take a tenth of the room, while
 * each alone hardly shrinks.
 */
final class PackedContents {
    private static final int BUFFER = 16 * 1024;
    private static final int NONE = -1;

    private PackedContents() {}

    static byte[] of(Batch batch) {
        return pack(batch.changes().stream().map(Change::content).toList());
    }

    static byte[] pack(List<? extends @Nullable Content> contents) {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed, fast, BUFFER))) {
            out.writeInt(contents.size());
            for (Content content : contents) {
                if (content == null) {
                    out.writeInt(NONE);
                } else {
                    out.writeInt(content.length());
                    out.write(content.bytes());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    /** The contents in the order in which they were packed. */
    static List<@Nullable Content> unpack(byte[] packed) {
        List<@Nullable Content> contents = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            for (int left = in.readInt(); left > 0; left--) {
                int length = in.readInt();
                contents.add(length == NONE ? null : Content.of(in.readNBytes(length)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return contents;
    }
}
