package io.hallbridge.workspace;

import io.hallbridge.auth.AuthSettings;
import io.hallbridge.auth.Trust;
import io.hallbridge.finding.Text;
import io.hallbridge.frontdb.TableProfile;
import io.hallbridge.frontdb.TableProfiles;
import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.Profile;
import io.hallbridge.hall.Profiles;
import io.hallbridge.hall.Sender;
import io.hallbridge.setting.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A hall as a workspace names it: how it is reached, what it is told of us and how hard it may be pressed.
 *
 * @param name its name in the workspace, {@code city}
 * @param way how it is reached and spoken to
 * @param sender what every batch says of us
 * @param limits how much it is sent at once
 * @param patience how long it is waited for
 */
public record HallConnection(String name, Way way, Sender sender, Limits limits, Patience patience) {
    private static final String ALLOWED = "allowed";

    /**
     * Reads a hall's section of a workspace; empty where its profile cannot be used. Whatever is wrong is among the
     * problems.
     *
     * @param root what files are named from
     * @param region the workspace's region code
     */
    public static Optional<HallConnection> read(Setting hall, Path root, Profiles profiles, String region) {
        Optional<TableProfile> tables = hall.get("profile").text().flatMap(name -> TableProfiles.find(name, profiles));
        if (tables.isPresent()) {
            return Optional.of(OverDatabase.connection(hall, root, tables.get(), region));
        }
        Sender sender = new Sender(region, hall.get("data-source").text(region));
        Patience patience = Patience.read(hall.get("patience"));
        Optional<Profile> profile = profile(hall.get("profile"), profiles);
        if (profile.isEmpty()) {
            hall.get("limits").entries(); // what they may be depends on the profile
            OverDatabase.overlook(hall);
        }
        Optional<? extends Way> way = hall.get("relay").present()
                ? profile.flatMap(found -> OverRelay.read(hall, root, found))
                : overHttp(hall, root, profile);
        return way.map(one -> new HallConnection(hall.name(), one, sender, limits(hall.get("limits"), one), patience));
    }

    private static Limits limits(Setting setting, Way way) {
        return way instanceof OverRelay ? Limits.ofFiles(setting, way.limits()) : Limits.read(setting, way.limits());
    }

    private static Optional<OverHttp> overHttp(Setting hall, Path root, Optional<Profile> profile) {
        boolean plainAllowed = hall.get("insecure-http").among(List.of(ALLOWED)).isPresent();
        HallAddress address = HallAddress.read(hall.get("url"), plainAllowed);
        AuthSettings auth = AuthSettings.read(hall.get("auth"), root, profile.flatMap(Profile::auth));
        Trust trust = Trust.read(hall.get("tls"), root, hall.get("url").present() && address.plain());
        return profile.map(found -> new OverHttp(found, address, auth, trust));
    }

    private static Optional<Profile> profile(Setting setting, Profiles profiles) {
        if (!setting.present()) {
            setting.needed();
            return Optional.empty();
        }
        Optional<String> name = setting.among(profiles.names());
        Optional<Profile> found = name.flatMap(profiles::find);
        if (name.isPresent() && found.isEmpty()) {
            setting.problem(new Text("这个接口配置用不了", "this profile cannot be used"));
        }
        return found;
    }
}
