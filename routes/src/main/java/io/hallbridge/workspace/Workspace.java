package io.hallbridge.workspace;

import io.hallbridge.check.Checks;
import io.hallbridge.check.Judgement;
import io.hallbridge.check.RegradedRules;
import io.hallbridge.check.Waivers;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.hall.Profiles;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.ProblemsFound;
import io.hallbridge.setting.Setting;
import io.hallbridge.setting.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A directory with sources, halls, mappings and jobs, read and sound. */
public final class Workspace {
    /** The file that makes a folder a workspace. */
    public static final String FILE = "hallbridge.yaml";

    private static final ZoneId HALL_TIME = ZoneId.of("Asia/Shanghai");
    private static final Pattern REGION = Pattern.compile("\\d{6}");

    private final Path root;
    private final String region;
    private final LedgerPlace ledger;
    private final Datasets datasets;
    private final RegradedRules rules;
    private final Waivers waivers;
    private final Map<String, HallConnection> halls;
    private final Map<String, IncomingRelay> relays;
    private final Map<String, Source> sources;
    private final Map<String, Mapping> mappings;
    private final Map<String, Job> jobs;

    private Workspace(Path root, Setting settings, Problems problems) {
        this.root = root;
        this.region = settings.get("region").needed();
        if (!REGION.matcher(region).matches()) {
            settings.get("region").problem(WorkspaceWords.REGION);
        }
        this.ledger = LedgerPlace.read(settings.get("ledger"), root);
        this.datasets = datasets(root, problems);
        this.rules = RegradedRules.read(settings.get("rules"));
        this.waivers = Waivers.in(root, problems);
        Profiles profiles = Profiles.of(root.resolve("profiles"), problems);
        this.halls = new LinkedHashMap<>();
        Names.read(settings.get("halls"), hall -> HallConnection.read(hall, root, profiles, region))
                .forEach((name, hall) -> hall.ifPresent(sound -> halls.put(name, sound)));
        relayNames(settings.get("halls"));
        this.relays = relays(settings);
        this.sources = Names.read(settings.get("sources"), new SourceReader(root)::read);
        Map<String, Mapping> byFile = MappingFiles.read(root, datasets, problems);
        this.mappings = new LinkedHashMap<>();
        byFile.values().forEach(mapping -> mappings.put(mapping.name(), mapping));
        List<String> order = datasets.inOrder().stream().map(Dataset::name).toList();
        JobReader reader =
                new JobReader(settings.get("halls").entries().keySet(), MappingFiles.names(root), byFile, order);
        this.jobs = Names.read(settings.get("jobs"), reader::read);
        settings.reportUnknown();
        sourcesOfMappings(problems);
    }

    private Workspace(Path folder, Datasets datasets) {
        this.root = folder;
        this.region = "";
        this.ledger = new LedgerPlace(Optional.empty(), Optional.empty(), Optional.empty());
        this.datasets = datasets;
        this.rules = RegradedRules.none();
        this.waivers = Waivers.none();
        this.halls = Map.of();
        this.relays = Map.of();
        this.sources = Map.of();
        this.mappings = Map.of();
        this.jobs = Map.of();
    }

    /** What stands in for a workspace where there is none: no sources, no halls, no mappings, the shipped datasets. */
    public static Workspace none(Path folder) {
        return new Workspace(folder, Datasets.builtIn());
    }

    /** Each relay has a chain of its own, and the other side knows it by its name alone. */
    private void relayNames(Setting all) {
        Set<String> names = new HashSet<>();
        for (HallConnection hall : halls.values()) {
            if (hall.way() instanceof OverRelay over && !names.add(over.relay())) {
                all.get(hall.name()).get("relay").get("name").problem(WorkspaceWords.TWO_RELAYS);
            }
        }
    }

    private Map<String, IncomingRelay> relays(Setting settings) {
        Map<String, IncomingRelay> sound = new LinkedHashMap<>();
        Set<String> all = settings.get("halls").entries().keySet();
        Names.read(settings.get("relays"), relay -> {
                    Optional<IncomingRelay> read = IncomingRelay.read(relay, root, all);
                    read.flatMap(one -> hall(one.hall()))
                            .filter(hall -> hall.way() instanceof OverRelay)
                            .ifPresent(hall -> relay.get("hall").problem(IncomingRelay.noConnection(hall.name())));
                    return read;
                })
                .forEach((name, relay) -> relay.ifPresent(one -> sound.put(name, one)));
        return sound;
    }

    private static Datasets datasets(Path root, Problems problems) {
        Datasets datasets = Datasets.load(root, problems);
        datasets.own().forEach(dataset -> Checks.report(dataset, datasets, problems));
        return datasets;
    }

    private void sourcesOfMappings(Problems problems) {
        for (Mapping mapping : mappings.values()) {
            if (!sources.containsKey(mapping.source())) {
                problems.add(
                        mapping.file(),
                        0,
                        "source",
                        WorkspaceWords.notThere("数据源", "source", mapping.source(), sources.keySet()));
            }
        }
    }

    /** Reads a workspace's folder; every problem there is comes at once. */
    public static Workspace load(Path root) throws ProblemsFound {
        Problems problems = new Problems();
        Workspace workspace = new Workspace(root, Settings.read(root.resolve(FILE), FILE, problems), problems);
        problems.throwIfAny();
        return workspace;
    }

    /** What {@code mappings lint} tells although it keeps nothing from working. */
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        mappings.values().forEach(mapping -> warnings.addAll(mapping.warnings()));
        return warnings;
    }

    public Path root() {
        return root;
    }

    /** The folder that the tool keeps its own files in. */
    public Path state() {
        return root.resolve("state");
    }

    /** GB/T 2260, six digits. */
    public String region() {
        return region;
    }

    /** Where the ledger is kept. */
    public LedgerPlace ledger() {
        return ledger;
    }

    public Datasets datasets() {
        return datasets;
    }

    /** What this workspace makes of the findings of one check or run that begins now. */
    public Judgement judgement() {
        return new Judgement(rules, waivers, LocalDate.now(HALL_TIME));
    }

    /** The halls, in the file's order. */
    public Collection<HallConnection> halls() {
        return halls.values();
    }

    public Optional<HallConnection> hall(String name) {
        return Optional.ofNullable(halls.get(name));
    }

    /** The relays that bundles come from, in the file's order. */
    public Collection<IncomingRelay> relays() {
        return relays.values();
    }

    public Optional<IncomingRelay> relay(String name) {
        return Optional.ofNullable(relays.get(name));
    }

    /** The sources, in the file's order. */
    public Collection<Source> sources() {
        return sources.values();
    }

    public Optional<Source> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    /** What people call a source; its name where the workspace does not know it. */
    public String title(String source) {
        return source(source).map(Source::title).orElse(source);
    }

    /** The mappings, in the order of their files. */
    public Collection<Mapping> mappings() {
        return mappings.values();
    }

    public Optional<Mapping> mapping(String name) {
        return Optional.ofNullable(mappings.get(name));
    }

    /** The mappings of names that are known to exist, in the order of the names. */
    public List<Mapping> mappings(List<String> names) {
        return names.stream().map(name -> mapping(name).orElseThrow()).toList();
    }

    /** The jobs, in the file's order. */
    public Collection<Job> jobs() {
        return jobs.values();
    }

    public Optional<Job> job(String name) {
        return Optional.ofNullable(jobs.get(name));
    }

    /** The folders that further JDBC drivers are looked for in. */
    public List<Path> driverFolders() {
        return JdbcDoor.drivers(root);
    }

    /** A path as people know it: from the workspace where it lies inside. */
    public String shownAs(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
