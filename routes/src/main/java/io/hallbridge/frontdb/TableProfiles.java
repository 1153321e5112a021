package io.hallbridge.frontdb;

import io.hallbridge.hall.Profiles;
import io.hallbridge.setting.Setting;
import java.util.Optional;

/** Those of the profiles known by name that describe the tables of a front-end database. */
public final class TableProfiles {
    private TableProfiles() {}

    /** The profile of a name; empty where it describes calls or is not known. What is wrong with it goes to the problems. */
    public static Optional<TableProfile> find(String name, Profiles profiles) {
        return profiles.tables(name).map(file -> read(name, file));
    }

    private static TableProfile read(String name, Setting file) {
        TableProfile profile = TableProfileFile.read(file);
        if (!profile.name().equals(name)) {
            file.get("profile").problem(Profiles.OTHER_NAME);
        }
        return profile;
    }
}
