package io.hallbridge.sandbox;

import io.hallbridge.dataset.Datasets;
import io.hallbridge.setting.ProblemsFound;
import java.nio.file.Path;

/** A hall in a process of its own, to be killed: says where it is and stays until its input ends. */
final class HallProcess {
    private HallProcess() {}

    public static void main(String[] args) throws Exception {
        try (SandboxHall hall = start(Path.of(args[0]), Integer.parseInt(args[1]))) {
            System.out.println(hall.pages().getPort());
            System.in.read();
        }
    }

    static SandboxHall start(Path folder, int port) throws ProblemsFound {
        return SandboxHall.start(SandboxSettings.in(folder, Datasets.builtIn())
                .withPort(port)
                .withCredential(Visitor.KEY, Visitor.SECRET));
    }
}
