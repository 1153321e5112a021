package io.hallbridge.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * A sealed plan: the changes to deliver, upserts first, parents before children, then retirements, and the manifest of
 * what they were made from. Its checksum was verified when it was opened, unless it was sealed by this very process.
 */
public final class Plan {
    /** A head is 22 characters long; a later one may say more. */
    private static final int LONGEST_HEAD = 1000;

    private static final byte[] NOTHING = {};

    private final Path file;
    private final Manifest manifest;
    private final long size;

    Plan(Path file, Manifest manifest, long size) {
        this.file = file;
        this.manifest = manifest;
        this.size = size;
    }

    /** Opens a plan's file after reading all of it once to see that it is whole. */
    public static Plan open(Path file) throws PlanUnusable {
        try (ByteLines in = PackedLines.read(file)) {
            // Any file may be named by mistake, also one that is a single line of gigabytes: its beginning tells
            // enough.
            byte[] line = Objects.requireNonNullElse(in.next(LONGEST_HEAD), NOTHING);
            head(file, line);
            MessageDigest digest = Sha256.fresh();
            long changes = -1;
            for (byte[] next = in.next(); next != null; line = next, next = in.next()) {
                digest.update(line);
                digest.update((byte) '\n');
                changes++;
            }
            String seal = new String(line, StandardCharsets.UTF_8);
            digest.update(PlanLine.unsealed(seal).getBytes(StandardCharsets.UTF_8));
            return sealed(file, PlanLine.parse(line), changes, digest);
        } catch (NoSuchFileException absent) {
            throw unusable(file, "文件不存在", "there is no such file");
        } catch (IOException broken) {
            throw unusable(file, "文件已损坏或不是计划文件", "the file is damaged or is no plan");
        }
    }

    private static void head(Path file, byte[] line) throws IOException, PlanUnusable {
        int format = PlanLine.parse(line).path("hallbridge-plan").asInt();
        if (format > PlanLine.FORMAT) {
            throw unusable(file, "它是更新版本的 hallbridge 生成的", "it was made by a newer hallbridge");
        }
        if (format < 1) {
            throw unusable(file, "它不是计划文件", "it is no plan");
        }
    }

    private static Plan sealed(Path file, JsonNode seal, long changes, MessageDigest digest) throws PlanUnusable {
        String sha256 = HexFormat.of().formatHex(digest.digest());
        if (!seal.path("sha256").asText().equals(sha256) || seal.path("changes").asLong(-1) != changes) {
            throw unusable(file, "校验值不符，内容被改动过或不完整", "its checksum does not hold: it was changed or is incomplete");
        }
        return new Plan(file, PlanLine.manifest(seal), changes);
    }

    private static PlanUnusable unusable(Path file, String zh, String en) {
        return new PlanUnusable(new Text(
                "计划 " + file + " 不能用：" + zh + "。请重新生成：hallbridge plan",
                "the plan " + file + " cannot be used: " + en + ". Make a new one: hallbridge plan"));
    }

    /** Where it stands. */
    public Path file() {
        return file;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** How many changes there are. */
    public long size() {
        return size;
    }

    /** The changes from the first on. */
    public Changes changes() {
        try {
            return new Changes(PackedLines.read(file), size);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The changes of a plan, one after the other; for one thread. */
    public static final class Changes implements Iterator<Change>, AutoCloseable {
        private final ByteLines in;
        private long left;

        private Changes(ByteLines in, long left) throws IOException {
            this.in = in;
            this.left = left;
            in.next();
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Change next() {
            if (left-- <= 0) {
                throw new NoSuchElementException();
            }
            try {
                return PlanLine.change(Objects.requireNonNull(in.next()));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException unimportant) {
                throw new UncheckedIOException(unimportant);
            }
        }
    }
}
