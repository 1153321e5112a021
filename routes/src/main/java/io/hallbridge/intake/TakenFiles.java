package io.hallbridge.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The files taken from a folder so far, and whether the last look found another. */
final class TakenFiles {
    private final List<Path> files = new ArrayList<>();
    private boolean more = true;

    /** The files taken so far, which are the body. */
    static TakenFiles in(Exchange exchange) {
        return Objects.requireNonNull(exchange.getIn().getBody(TakenFiles.class));
    }

    /** One more file, or null when the folder had no further one. */
    void add(@Nullable File file) {
        more = file != null && !files.contains(file.toPath());
        if (more && file != null) {
            files.add(file.toPath());
        }
    }

    boolean more() {
        return more;
    }

    List<Path> files() {
        return List.copyOf(files);
    }
}
