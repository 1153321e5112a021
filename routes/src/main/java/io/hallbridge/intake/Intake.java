package io.hallbridge.intake;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Findings;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.jdbc.Drivers;
import io.hallbridge.mapping.TableWanted;
import io.hallbridge.row.Tables;
import io.hallbridge.workspace.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The door that files and database rows come in by, for the length of one run. Camel starts with the first source that
 * is asked for. Files stay locked, and queries readable, until {@link #finish} or {@link #close}. Safe for use by
 * several threads.
 */
public final class Intake implements AutoCloseable {
    /** For a query that is still under way when the intake is closed; nobody wants its rows any more. */
    private static final int PATIENCE_SECONDS = 1;

    private final Settled settled = new Settled();
    private final Beans beans = new Beans();
    private final Pools pools;
    private final List<OpenExchange> open = new ArrayList<>();
    private @Nullable CamelContext camel;
    private @Nullable ProducerTemplate template;

    /** An intake whose further JDBC drivers are jars in these folders. */
    public Intake(List<Path> driverFolders) {
        pools = new Pools(new Drivers(driverFolders));
    }

    /**
     * The files of a folder that fit its pattern, in the order of their names, locked. A file that somebody is writing
     * or holds locked is left out and put among the findings.
     */
    public synchronized List<Path> files(Source.Folder source, Findings findings) throws Unreadable {
        if (!Files.isReadable(source.folder())) {
            throw Folders.unreadable(source, Files.exists(source.folder()) ? "permission denied" : "no such folder");
        }
        beans.bind(FolderAddress.filter(source), new FitsPattern(source.pattern()));
        OpenExchange exchange =
                OpenExchange.through(template(), FolderRoutes.TAKE, "", "folder", FolderAddress.of(source));
        open.add(exchange);
        Exception fault = exchange.exchange().getException();
        if (fault != null) {
            throw Folders.unreadable(source, String.valueOf(fault.getMessage()));
        }
        settled.passedOver().stream()
                .filter(path -> path.startsWith(source.folder()))
                .sorted()
                .forEach(path -> findings.add(Finding.at(
                        Origin.ofFile(source.name(), source.shownAs() + "/" + path.getFileName()),
                        IntakeRules.FILE_IN_USE,
                        Map.of())));
        return TakenFiles.in(exchange.exchange()).files().stream()
                .sorted(Comparator.comparing(Path::toString))
                .toList();
    }

    /**
     * The tables of a database that a mapping reads, by the names it looks for: a query's own name, a table's name. Each
     * is read when it is looked for.
     */
    public Tables database(Source.Database source, List<TableWanted> wanted) throws Unreadable {
        String name = "source-" + source.name();
        beans.bind(name, pools.pool(source));
        String address =
                "jdbc:" + name + "?outputType=StreamList&resetAutoCommit=false&statement.fetchSize=" + source.fetch();
        return new DatabaseTables(
                source.name(),
                queries(wanted),
                query -> OpenExchange.through(template(), QueryRoutes.QUERY, query, "database", address));
    }

    private static Map<String, String> queries(List<TableWanted> wanted) {
        Map<String, String> queries = new HashMap<>();
        for (TableWanted table : wanted) {
            if (table.query() != null) {
                queries.put(table.name(), table.query());
            } else if (table.table() != null) {
                queries.put(table.table(), "SELECT * FROM " + table.table());
            }
        }
        return queries;
    }

    private synchronized ProducerTemplate template() {
        if (template == null) {
            start();
        }
        return Objects.requireNonNull(template);
    }

    private void start() {
        try {
            DefaultCamelContext context = new DefaultCamelContext(false);
            context.disableJMX();
            beans.bind(FolderAddress.SETTLED, settled);
            context.getCamelContextExtension().setRegistry(new DefaultRegistry(beans));
            context.addRoutes(new FolderRoutes());
            context.addRoutes(new QueryRoutes());
            context.getShutdownStrategy().setTimeout(PATIENCE_SECONDS);
            context.start();
            camel = context;
            template = context.createProducerTemplate();
        } catch (Exception fault) {
            throw new IllegalStateException("the intake routes did not start", fault);
        }
    }

    /**
     * Ends the intake of a run: where it dealt with all that came in, files are moved or left as their source says;
     * else every file stays where it was.
     */
    public synchronized void finish(boolean dealtWith) {
        open.forEach(exchange -> exchange.close(dealtWith));
        open.clear();
    }

    @Override
    public void close() {
        finish(false);
        if (camel != null) {
            camel.stop();
        }
        pools.close();
    }
}
