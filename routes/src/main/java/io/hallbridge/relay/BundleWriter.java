package io.hallbridge.relay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.PlanLine;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a bundle's file, batch after batch. Written again from the same batches it is the same, byte for byte. */
public final class BundleWriter implements AutoCloseable {
    private final ParcelWriter parcel;

    private BundleWriter(ParcelWriter parcel) {
        this.parcel = parcel;
    }

    /** Begins a bundle; until it is written it lies in a folder that only we may read. */
    public static BundleWriter begin(Path ownFolder, RelayKeys.Read keys) throws IOException {
        return new BundleWriter(ParcelWriter.begin(ownFolder, keys));
    }

    /** Adds a batch: a line for itself, then one for each of its changes. */
    public void add(Batch batch) throws IOException {
        parcel.line(JsonNodeFactory.instance
                .objectNode()
                .put("batch", batch.id())
                .put("run", batch.run())
                .toString());
        for (Change change : batch.changes()) {
            parcel.line(PlanLine.of(change));
        }
    }

    /**
     * Writes the file into the folder that is carried, in the place of one of that name.
     *
     * @param manifest a manifest's line, exactly as it was when the bundle got its number
     */
    public Path write(Path folder, String manifest) throws IOException {
        try {
            Path target = folder.resolve(BundleManifest.fileName(manifest));
            parcel.write(target, ParcelKind.BUNDLE, manifest);
            return target;
        } catch (ParcelUnusable notOurs) {
            throw new IllegalArgumentException(notOurs);
        }
    }

    @Override
    public void close() throws IOException {
        parcel.close();
    }
}
