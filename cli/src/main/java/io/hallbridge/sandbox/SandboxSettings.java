package io.hallbridge.sandbox;

import io.hallbridge.dataset.Datasets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a sandbox hall is set up: where it keeps what it is given, what it takes and from whom. Immutable; each
 * {@code with…} gives a changed copy. Holds secrets and therefore shows nothing of itself.
 */
public final class SandboxSettings {
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);
    private static final int CALLS_AT_ONCE = 12;

    final Path folder;
    final Datasets datasets;
    final String address;
    final int port;
    final Map<String, String> credentials;
    final Clock clock;
    final Duration tokenLife;
    final int callsAtOnce;
    final int callsPerSecond;
    final List<Mishap> faults;
    final long seed;

    private SandboxSettings(Copy from) {
        this.folder = from.folder;
        this.datasets = from.datasets;
        this.address = from.address;
        this.port = from.port;
        this.credentials = Map.copyOf(from.credentials);
        this.clock = from.clock;
        this.tokenLife = from.tokenLife;
        this.callsAtOnce = from.callsAtOnce;
        this.callsPerSecond = from.callsPerSecond;
        this.faults = List.copyOf(from.faults);
        this.seed = from.seed;
    }

    /** A hall on 127.0.0.1, any free port, that keeps its database in a folder and knows nobody yet. */
    public static SandboxSettings in(Path folder, Datasets datasets) {
        return new SandboxSettings(new Copy(folder, datasets));
    }

    /** The address to listen on; one that is not this machine's own loopback is refused at the start. */
    public SandboxSettings withAddress(String other) {
        Copy copy = new Copy(this);
        copy.address = other;
        return new SandboxSettings(copy);
    }

    /** The port to listen on; 0 takes any free one. */
    public SandboxSettings withPort(int other) {
        Copy copy = new Copy(this);
        copy.port = other;
        return new SandboxSettings(copy);
    }

    /** One more caller who may come in, with a token got for key and secret or with signed requests. */
    public SandboxSettings withCredential(String key, String secret) {
        Copy copy = new Copy(this);
        copy.credentials.put(key, secret);
        return new SandboxSettings(copy);
    }

    public SandboxSettings withClock(Clock other) {
        Copy copy = new Copy(this);
        copy.clock = other;
        return new SandboxSettings(copy);
    }

    /** How long a token is good for; 30 minutes unless said. */
    public SandboxSettings withTokenLife(Duration other) {
        Copy copy = new Copy(this);
        copy.tokenLife = other;
        return new SandboxSettings(copy);
    }

    /** How many calls may be under way at once before the hall answers 503; 12 unless said. */
    public SandboxSettings withCallsAtOnce(int other) {
        Copy copy = new Copy(this);
        copy.callsAtOnce = other;
        return new SandboxSettings(copy);
    }

    /** How many calls a caller may make in a second before the hall answers 429; 0, the default, sets no limit. */
    public SandboxSettings withCallsPerSecond(int other) {
        Copy copy = new Copy(this);
        copy.callsPerSecond = other;
        return new SandboxSettings(copy);
    }

    /** The faults the hall commits from the start; none unless said. */
    public SandboxSettings withFaults(List<Mishap> others) {
        Copy copy = new Copy(this);
        copy.faults = others;
        return new SandboxSettings(copy);
    }

    /** What the faults' dice are thrown by: the same seed and the same calls in the same order meet the same faults. */
    public SandboxSettings withSeed(long other) {
        Copy copy = new Copy(this);
        copy.seed = other;
        return new SandboxSettings(copy);
    }

    @Override
    public String toString() {
        return "SandboxSettings";
    }

    /** Settings being changed. */
    private static final class Copy {
        private final Path folder;
        private final Datasets datasets;
        private String address = "127.0.0.1";
        private int port;
        private final Map<String, String> credentials = new LinkedHashMap<>();
        private Clock clock = Clock.systemUTC();
        private Duration tokenLife = TOKEN_LIFE;
        private int callsAtOnce = CALLS_AT_ONCE;
        private int callsPerSecond;
        private List<Mishap> faults = List.of();
        private long seed;

        private Copy(Path folder, Datasets datasets) {
            this.folder = folder;
            this.datasets = datasets;
        }

        private Copy(SandboxSettings from) {
            this(from.folder, from.datasets);
            address = from.address;
            port = from.port;
            credentials.putAll(from.credentials);
            clock = from.clock;
            tokenLife = from.tokenLife;
            callsAtOnce = from.callsAtOnce;
            callsPerSecond = from.callsPerSecond;
            faults = from.faults;
            seed = from.seed;
        }
    }
}
