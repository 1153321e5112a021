package io.hallbridge.bench.work;

import io.hallbridge.bench.peer.CamelNight;
import io.hallbridge.bench.work.Task.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people would pick instead, put up from public registries when it is first asked for. What cannot be put up here is skipped with a word.
 */
public final class Peers {
    private static final Set<Kind> SCRIPTS = EnumSet.of(Kind.CHECK, Kind.MARK, Kind.NIGHT, Kind.CASES);

    private final Path sources;
    private final Path folder;
    private final Map<String, String> skipped = new LinkedHashMap<>();

    /**
     * @param sources the folder with the peers' scripts
     * @param folder where their libraries are kept
     */
    public Peers(Path sources, Path folder) {
        this.sources = sources;
        this.folder = folder;
    }

    /** Those that could not be put up, and why. */
    public Map<String, String> skipped() {
        return Map.copyOf(skipped);
    }

    /** Those that could. */
    public List<Contender> all(String heap, ClassPath jars) throws IOException, InterruptedException {
        List<Contender> all = new ArrayList<>();
        all.add(camel(heap, jars));
        if (python()) {
            Path program = sources.resolve("python/peer.py");
            String versions = said(pip("list", "--format=freeze"))
                    .lines()
                    .filter(line -> line.matches("(openpyxl|jsonschema|requests|psycopg2-binary)==.*"))
                    .map(line -> line.replace("==", " "))
                    .reduce(said(List.of("python3", "--version")).strip(), (one, other) -> one + ", " + other);
            List<String> start = List.of(venv().resolve("bin/python").toString(), program.toString());
            all.add(new PlainContender("python", versions, start, SCRIPTS));
        }
        if (node()) {
            String made = "Node " + said(List.of("node", "--version")).strip() + ", ajv, undici, pg";
            all.add(node(
                    "node exceljs", made + ", exceljs as a stream, its issue 2084 worked round", "exceljs", SCRIPTS));
            all.add(node("node sheetjs", made + ", SheetJS", "sheetjs", EnumSet.of(Kind.CHECK, Kind.NIGHT)));
        }
        return all;
    }

    /** Plain Camel, whose libraries come with this module. */
    public static Contender camel(String heap, ClassPath jars) {
        String path = jars.only(
                "camel",
                "http",
                "jakarta",
                "fastexcel",
                "aalto",
                "stax2",
                "opczip",
                "commons",
                "jackson",
                "json-schema",
                "itu",
                "slf4j",
                "logback");
        return new PlainContender(
                "camel",
                "Apache Camel 4.22.0: split, networknt in a bean, idempotent consumer, aggregate, camel-http; fastexcel-reader; `java "
                        + "-XX:+UseSerialGC " + heap + "`",
                ClassPath.java(heap, path, CamelNight.class),
                EnumSet.of(Kind.CHECK, Kind.NIGHT));
    }

    private PlainContender node(String name, String madeOf, String reader, Set<Kind> kinds) {
        String program = folder.resolve("node/peer.mjs").toString();
        return new PlainContender(name, madeOf, List.of("node", "--max-old-space-size=8192", program, reader), kinds);
    }

    private Path venv() {
        return folder.resolve("python");
    }

    private List<String> pip(String... words) {
        List<String> command = new ArrayList<>(List.of(venv().resolve("bin/pip").toString()));
        command.addAll(List.of(words));
        return command;
    }

    private boolean python() throws IOException, InterruptedException {
        String needed = sources.resolve("python/requirements.txt").toString();
        return ready(venv().resolve("ready"))
                || tried("python", List.of("python3", "-m", "venv", venv().toString()), folder)
                        && tried("python", pip("install", "-q", "--retries", "1", "-r", needed), folder)
                        && done(venv().resolve("ready"));
    }

    private boolean node() throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("node"));
        for (String file : List.of("package.json", "peer.mjs")) {
            Files.copy(sources.resolve("node").resolve(file), own.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> install = List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts");
        return ready(own.resolve("ready")) || tried("node", install, own) && done(own.resolve("ready"));
    }

    private static boolean ready(Path mark) {
        return Files.exists(mark);
    }

    private static boolean done(Path mark) throws IOException {
        Files.writeString(mark, "");
        return true;
    }

    private boolean tried(String peer, List<String> command, Path directory) throws InterruptedException {
        try {
            Path log = Files.createDirectories(folder).resolve(peer + ".log");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() == 0) {
                return true;
            }
            List<String> said = Files.readAllLines(log);
            skipped.put(peer, said.isEmpty() ? command.get(0) : said.get(said.size() - 1));
        } catch (IOException notThere) {
            skipped.put(peer, String.valueOf(notThere.getMessage()));
        }
        return false;
    }

    private static String said(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
