package io.hallbridge.workspace;

import io.hallbridge.auth.SecretPlace;
import io.hallbridge.frontdb.TableProfile;
import io.hallbridge.hall.Demands;
import io.hallbridge.hall.Sender;
import io.hallbridge.setting.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A hall that takes what is written into the exchange tables of a front-end database (前置库).
 *
 * @param profile how the tables are laid out
 * @param url the JDBC address, without credentials
 * @param user who we are there; empty where the database asks for nobody
 * @param secret where our password is kept
 * @param drivers the folders that further JDBC drivers are looked for in
 */
public record OverDatabase(
        TableProfile profile, String url, Optional<String> user, Optional<SecretPlace> secret, List<Path> drivers)
        implements Way {
    public OverDatabase {
        drivers = List.copyOf(drivers);
    }

    /** Reads the section of a hall that is a database; whatever is wrong is among the problems. */
    static HallConnection connection(Setting hall, Path root, TableProfile profile, String region) {
        Setting jdbc = hall.get("jdbc");
        jdbc.needed();
        String url = JdbcDoor.address(jdbc);
        if (jdbc.present() && !url.startsWith("jdbc:")) {
            jdbc.problem(WorkspaceWords.JDBC);
        }
        OverDatabase way = new OverDatabase(
                profile,
                url,
                hall.get("user").text(),
                SecretPlace.of(hall.get("password"), root),
                JdbcDoor.drivers(root));
        return new HallConnection(
                hall.name(),
                way,
                new Sender(region, hall.get("data-source").text(region)),
                Limits.read(hall.get("limits"), way.limits()),
                Patience.read(hall.get("patience")));
    }

    /** Lets the keys of a database stand where nobody knows whether the hall is one. */
    static void overlook(Setting hall) {
        hall.get("password").entries();
        List.of("jdbc", "user").forEach(hall::get);
    }

    @Override
    public String profileName() {
        return profile.name();
    }

    @Override
    public String place() {
        return url;
    }

    @Override
    public boolean lists() {
        return profile.lists();
    }

    @Override
    public boolean decidesLater() {
        return profile.decidesLater();
    }

    /** A batch is one transaction, and its rows bear its number. */
    @Override
    public boolean findsOut() {
        return true;
    }

    /** What the tables ask of documents: found when a plan is made, so that nothing is sent that they would refuse. */
    @Override
    public Demands demands() {
        return profile.demands();
    }

    @Override
    public Limits limits() {
        return Limits.of(profile.documents(), profile.bytes());
    }
}
