package io.hallbridge.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that came across: how it is packed, its manifest, the signature over both, and the lines that they vouch for.
 * Its length was compared when it was opened; nothing of it is to be believed before {@link #mustBeSignedBy}.
 */
final class Parcel {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_HEAD = 4096;

    /** A hundred thousand batches are a tenth of this. */
    private static final int LONGEST_MANIFEST = 128 * 1024 * 1024;

    private final Path file;
    private final Packing packing;
    private final byte[] vouched;
    private final String manifest;
    private final String signature;
    private final long begin;

    private Parcel(Path file, Packing packing, String head, String manifest, String signature) {
        this.file = file;
        this.packing = packing;
        this.manifest = manifest;
        this.signature = signature;
        this.vouched = (head + "\n" + manifest + "\n").getBytes(StandardCharsets.UTF_8);
        this.begin = vouched.length + signature.getBytes(StandardCharsets.UTF_8).length + 1L;
    }

    static Parcel open(Path file, ParcelKind kind) throws ParcelUnusable {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            String head = line(in, LONGEST_HEAD);
            Packing packing = packing(head, kind);
            String manifest = line(in, LONGEST_MANIFEST);
            Parcel parcel = new Parcel(file, packing, head, manifest, line(in, LONGEST_HEAD));
            parcel.compareLength(Files.size(file));
            return parcel;
        } catch (IOException unreadable) {
            throw new ParcelUnusable(Fault.UNREADABLE);
        }
    }

    /** A line; what does not end is cut off, or none of ours. */
    private static String line(InputStream in, int longest) throws IOException, ParcelUnusable {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int unit = in.read(); unit != '\n'; unit = in.read()) {
            if (unit < 0) {
                throw new ParcelUnusable(Fault.CUT_OFF);
            }
            if (line.size() == longest) {
                throw new ParcelUnusable(Fault.NOT_OURS);
            }
            line.write(unit);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static Packing packing(String head, ParcelKind kind) throws ParcelUnusable {
        JsonNode json = parse(head, Fault.NOT_OURS);
        if (!json.path(kind.head()).isInt()) {
            throw new ParcelUnusable(Fault.NOT_OURS);
        }
        if (json.path(kind.head()).asInt() > ParcelKind.FORMAT) {
            throw new ParcelUnusable(Fault.NEWER);
        }
        return Packing.of(json);
    }

    static JsonNode parse(String line, Fault otherwise) throws ParcelUnusable {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException noJson) {
            throw new ParcelUnusable(otherwise);
        }
    }

    private void compareLength(long length) throws ParcelUnusable {
        if (length < begin + packing.stored()) {
            throw new ParcelUnusable(Fault.CUT_OFF);
        }
        if (length > begin + packing.stored()) {
            throw new ParcelUnusable(Fault.CHANGED);
        }
    }

    /** The manifest as it stands there. */
    String line() {
        return manifest;
    }

    JsonNode manifest() throws ParcelUnusable {
        return parse(manifest, Fault.CHANGED);
    }

    /** What tells this content from every other, however it is packed. */
    String digest() {
        return BundleManifest.digest(manifest);
    }

    void mustBeSignedBy(TrustedKey trusted) throws ParcelUnusable {
        if (!trusted.signed(vouched, signature)) {
            throw new ParcelUnusable(packing.key().equals(trusted.id()) ? Fault.CHANGED : Fault.OTHER_KEY);
        }
    }

    /** Reads all of it and refuses what was changed, whatever stands in it. */
    void mustBeUnchanged(RelayKeys.Read keys) throws ParcelUnusable {
        try (ParcelLines lines = lines(keys)) {
            while (lines.next() != null) {
                continue;
            }
        }
    }

    /** The lines, for one reading; what was changed is told at the end at the latest. */
    ParcelLines lines(RelayKeys.Read keys) throws ParcelUnusable {
        boolean sealed = !packing.cipher().isEmpty();
        if (!sealed && keys.seal().isPresent()) {
            throw new ParcelUnusable(Fault.NOT_SEALED);
        }
        if (sealed && keys.seal().filter(key -> key.id().equals(packing.seal())).isEmpty()) {
            throw new ParcelUnusable(Fault.OTHER_SEAL);
        }
        return ParcelLines.open(file, begin, packing, keys);
    }
}
