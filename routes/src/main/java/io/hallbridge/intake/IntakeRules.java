package io.hallbridge.intake;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;

/** What can be wrong with a source as a whole. */
public final class IntakeRules {
    public static final Rule DATABASE_UNREACHABLE = Rule.error(
            "database-unreachable",
            new Text("数据库连不上", "the database cannot be reached"),
            new Text("数据库连不上：{reason}", "the database cannot be reached: {reason}"),
            new Text(
                    "检查数据库是否在运行、地址和网络、用户和口令；稍后再运行一次",
                    "check that it runs, its address, the network, the user and the password; then run again"));

    public static final Rule QUERY_REFUSED = Rule.error(
            "query-refused",
            new Text("查询失败", "the query failed"),
            new Text("数据库不执行这个查询：{reason}", "the database does not run this query: {reason}"),
            new Text(
                    "在映射文件里改正 query 或 table，并确认这个用户可以读取",
                    "correct query or table in the mapping file, and see that this user may read it"));

    public static final Rule NO_DRIVER = Rule.error(
            "no-database-driver",
            new Text("没有数据库驱动", "no database driver"),
            new Text("没有能打开 {url} 的数据库驱动", "there is no driver for {url}"),
            new Text(
                    "把该数据库的 JDBC 驱动 jar 放进工作区的 drivers/ 文件夹",
                    "put the database's JDBC jar into the workspace's drivers/ folder"));

    public static final Rule FOLDER_UNREADABLE = Rule.error(
            "folder-unreadable",
            new Text("文件夹读不了", "the folder cannot be read"),
            new Text("文件夹读不了：{reason}", "the folder cannot be read: {reason}"),
            new Text(
                    "检查文件夹是否存在、网络盘是否挂载、权限是否足够",
                    "check that it exists, that a network drive is mounted, and its permissions"));

    public static final Rule FILE_IN_USE = Rule.error(
            "file-in-use",
            new Text("文件正被占用或还在写入", "the file is in use or still being written"),
            new Text("文件正被占用或还在写入，这次没有读它", "the file is in use or still being written; it was not read this time"),
            new Text(
                    "关闭打开它的程序，或等它复制完，再运行一次",
                    "close the program that has it open, or wait until it is copied; then run again"));

    private IntakeRules() {}

    /** All rules of this package. */
    public static List<Rule> all() {
        return List.of(DATABASE_UNREACHABLE, QUERY_REFUSED, NO_DRIVER, FOLDER_UNREADABLE, FILE_IN_USE);
    }
}
