package io.hallbridge.intake;

import java.io.File;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Takes every file of a folder that fits a pattern, one after the other. In: the variable {@code folder}, a file
 * endpoint's address. Out, as the body: the files taken. What becomes of them (moved or left, lock given back) happens
 * when the unit of work of the caller is done.
 */
final class FolderRoutes extends RouteBuilder {
    static final String TAKE = "direct:take-folder";

    @Override
    public void configure() {
        from(TAKE)
                .routeId("take-folder")
                .setBody(exchange -> new TakenFiles())
                .loopDoWhile(exchange -> TakenFiles.in(exchange).more())
                .pollEnrich()
                .simple("${variable.folder}")
                .timeout(0)
                .aggregationStrategy(FolderRoutes::collect)
                .aggregateOnException(false)
                .end()
                .end();
    }

    /** Adds the file polled to those taken; when none was polled, the folder has no further one. */
    private static @Nullable Exchange collect(@Nullable Exchange taken, @Nullable Exchange polled) {
        if (taken != null) {
            TakenFiles.in(taken).add(polled == null ? null : polled.getIn().getBody(File.class));
        }
        return taken;
    }
}
