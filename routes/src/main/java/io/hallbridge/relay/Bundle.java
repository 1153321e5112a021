package io.hallbridge.relay;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.PlanLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bundle that came across. Its manifest may be read at once; its batches only with the keys of its relay. */
public final class Bundle {
    private final Parcel parcel;
    private final BundleManifest manifest;

    private Bundle(Parcel parcel, BundleManifest manifest) {
        this.parcel = parcel;
        this.manifest = manifest;
    }

    /** Opens a file that is called a bundle; nothing of it is to be believed yet. */
    public static Bundle open(Path file) throws ParcelUnusable {
        Parcel parcel = Parcel.open(file, ParcelKind.BUNDLE);
        return new Bundle(parcel, BundleManifest.of(parcel.manifest()));
    }

    public BundleManifest manifest() {
        return manifest;
    }

    /** The manifest as it stands in the file. */
    public String line() {
        return parcel.line();
    }

    /** What tells this bundle from every other. */
    public String digest() {
        return parcel.digest();
    }

    /** Refuses what the other side did not sign. */
    public void mustBeSigned(TrustedKey trusted) throws ParcelUnusable {
        parcel.mustBeSignedBy(trusted);
    }

    /** Reads all of it once and refuses what is not what its manifest says. */
    public void mustBeWhole(RelayKeys.Read keys) throws ParcelUnusable {
        try (Content content = content(keys)) {
            while (content.hasNext()) {
                content.next();
            }
        } catch (Spoilt spoilt) {
            parcel.mustBeUnchanged(keys);
            throw spoilt.cause;
        }
    }

    /** The batches in order. What is wrong with them comes as {@link Spoilt}, unless the bundle {@link #mustBeWhole is whole}. */
    public Content content(RelayKeys.Read keys) throws ParcelUnusable {
        return new Content(manifest, parcel.lines(keys));
    }

    /** The file is not what it was when it was looked through. */
    public static final class Spoilt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ParcelUnusable cause;

        private Spoilt(ParcelUnusable cause) {
            super(cause);
            this.cause = cause;
        }

        public Fault fault() {
            return cause.fault();
        }
    }

    /** The batches of a bundle, one after the other; for one thread. */
    public static final class Content implements Iterator<Batch>, AutoCloseable {
        private static final int MOST_AT_ONCE = 1000;

        private final BundleManifest manifest;
        private final ParcelLines lines;
        private final Iterator<BundleEntry> left;
        private boolean ended;

        private Content(BundleManifest manifest, ParcelLines lines) {
            this.manifest = manifest;
            this.lines = lines;
            this.left = manifest.batches().iterator();
        }

        @Override
        public boolean hasNext() {
            if (!left.hasNext() && !ended) {
                ended = true;
                mustBe(line().isEmpty());
            }
            return left.hasNext();
        }

        @Override
        public Batch next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            BundleEntry entry = left.next();
            JsonNode head = json();
            mustBe(head.path("batch").asText().equals(entry.id()));
            List<Change> changes = new ArrayList<>(Math.min(entry.documents(), MOST_AT_ONCE));
            for (int i = 0; i < entry.documents(); i++) {
                changes.add(change(entry));
            }
            return new Batch(
                    entry.id(), head.path("run").asText(), manifest.hall(), entry.dataset(), entry.retires(), changes);
        }

        private Change change(BundleEntry entry) {
            try {
                Change change = PlanLine.change(line().orElse("").getBytes(StandardCharsets.UTF_8));
                mustBe(change.dataset().equals(entry.dataset())
                        && change.operation().retires() == entry.retires()
                        && !change.key().isEmpty());
                return change;
            } catch (IOException noChange) {
                throw new Spoilt(new ParcelUnusable(Fault.INCONSISTENT));
            }
        }

        private JsonNode json() {
            try {
                return Parcel.parse(line().orElse(""), Fault.INCONSISTENT);
            } catch (ParcelUnusable spoilt) {
                throw new Spoilt(spoilt);
            }
        }

        private Optional<String> line() {
            try {
                @Nullable String line = lines.next();
                return Optional.ofNullable(line);
            } catch (ParcelUnusable spoilt) {
                throw new Spoilt(spoilt);
            }
        }

        private static void mustBe(boolean so) {
            if (!so) {
                throw new Spoilt(new ParcelUnusable(Fault.INCONSISTENT));
            }
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}
