package io.hallbridge.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Sets logging up in code, which is quicker than a file to parse: one log file a day in the workspace's {@code
 * state/logs}, made when there is something to say; without a workspace, nothing is logged at all. Warnings of libraries
 * and our own notes; no data value and no secret. What a run did stands in a file of its own.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class Logging extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        String folder = System.getProperty(LogFile.FOLDER, "");
        ch.qos.logback.classic.Logger root = context.getLogger(ch.qos.logback.classic.Logger.ROOT_LOGGER_NAME);
        if (folder.isEmpty()) {
            root.setLevel(Level.OFF);
            return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
        }
        root.setLevel(Level.WARN);
        context.getLogger("io.hallbridge").setLevel(Level.INFO);
        AtFirstNote notes = new AtFirstNote(Path.of(folder));
        notes.setContext(context);
        notes.start();
        root.addAppender(notes);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static FileAppender<ILoggingEvent> appender(LoggerContext context, Path folder) {
        PatternLayoutEncoder layout = new PatternLayoutEncoder();
        layout.setContext(context);
        layout.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{0} [%thread] %msg%n%ex{short}");
        layout.start();
        FileAppender<ILoggingEvent> file = new FileAppender<>();
        file.setContext(context);
        file.setFile(folder.resolve("hallbridge-" + LocalDate.now() + ".log").toString());
        file.setEncoder(layout);
        file.start();
        return file;
    }

    /** Makes the file when there is something to say, which most days there is not. */
    private static final class AtFirstNote extends AppenderBase<ILoggingEvent> {
        private final Path folder;
        private @Nullable FileAppender<ILoggingEvent> file;

        AtFirstNote(Path folder) {
            this.folder = folder;
        }

        /** Called by one thread at a time. */
        @Override
        protected void append(ILoggingEvent event) {
            FileAppender<ILoggingEvent> to = file;
            if (to == null) {
                to = appender((LoggerContext) getContext(), folder);
                file = to;
            }
            to.doAppend(event);
        }
    }
}
