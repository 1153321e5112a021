package io.hallbridge.cli;

import io.hallbridge.auth.Secret;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Text;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.Mishap;
import io.hallbridge.sandbox.SandboxHall;
import io.hallbridge.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts a sandbox hall, until Ctrl-C. */
@Command(name = "hall")
class HallVerb implements ThrowingRun {
    private static final String DEFAULT_SECRET = "secrets/hall";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8642")
    private int port;

    @Option(names = "--dir", paramLabel = "DIR", defaultValue = "sandbox-hall")
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Option(names = "--key", paramLabel = "KEY", defaultValue = "kaili-centre")
    @SuppressWarnings("NullAway.Init")
    private String key;

    @Option(names = "--secret-file", paramLabel = "FILE")
    private @Nullable Path secretFile;

    @Option(names = "--fault", paramLabel = "FAULT")
    private List<String> faults = List.of();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        List<Mishap> ordered = faults.stream().map(HallVerb::fault).toList();
        SandboxSettings settings = SandboxSettings.in(hallbridge.path(dir), hallbridge.datasets())
                .withPort(port)
                .withCredential(key, secret().reveal())
                .withFaults(ordered)
                .withSeed(seed);
        CountDownLatch stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "stop-the-hall"));
        try (SandboxHall hall = SandboxHall.start(settings)) {
            screen.line(screen.say("沙箱大厅已开：", "The sandbox hall is open: ") + hall.pages());
            screen.line(screen.say("交换接口：", "exchange API: ") + hall.exchange());
            ordered.forEach(fault -> screen.line(screen.say("故障：", "fault: ") + fault));
            screen.line(screen.say("Ctrl-C 关闭", "Ctrl-C closes it"));
            stop.await();
        }
        return Exit.DONE;
    }

    private static Mishap fault(String text) {
        return Mishap.parse(text).orElseThrow(() -> new CannotGoOn(Exit.USAGE, Mishap.notUnderstood(text)));
    }

    private Secret secret() {
        Path file = secretFile == null ? hallbridge.path(Path.of(DEFAULT_SECRET)) : hallbridge.path(secretFile);
        try {
            return Secret.read(file);
        } catch (IOException unreadable) {
            throw new CannotGoOn(
                    Exit.SETUP,
                    new Text(
                            "口令文件 " + file + " 读不了；用 --secret-file 指定",
                            "the secret file " + file + " cannot be read; name it with --secret-file"),
                    unreadable);
        }
    }
}
