package io.hallbridge.workspace;

import io.hallbridge.finding.Text;
import java.util.Collection;

/** The sentences said about a workspace. */
final class WorkspaceWords {
    static final Text NAME = new Text("名称只能用小写字母、数字和连字符", "a name is made of lower-case letters, digits and hyphens");
    static final Text PERCENT = new Text("这里应当是百分数，例如 2%", "a percentage belongs here, for instance 2%");
    static final Text REGION = new Text(
            "这里应当是 6 位行政区划代码，例如 \"522601\"", "a region code of 6 digits belongs here, for instance \"522601\"");
    static final Text OUTSIDE = new Text("路径不能指向工作区之外", "the path may not lead out of the workspace");
    static final Text SOURCE_KIND = new Text("数据源要写 folder 或 jdbc 其中之一", "a source has either folder or jdbc");
    static final Text NO_FOLDER = new Text("文件夹不存在，请新建或改正路径", "there is no such folder; make it or correct the path");
    static final Text CREDENTIALS_IN_URL = new Text(
            "JDBC 地址里不能写用户名和密码，请改用 user 和 password: { file: … }",
            "a JDBC address may not hold credentials; use user and password: { file: … }");
    static final Text JDBC = new Text(
            "这里应当是 JDBC 地址，例如 jdbc:postgresql://10.0.0.9/exchange",
            "a JDBC address belongs here, for instance jdbc:postgresql://10.0.0.9/exchange");
    static final Text NO_SECRET_FILE = new Text("口令文件不存在", "there is no such secret file");
    static final Text TWO_RELAYS = new Text(
            "另一个大厅已经用了这个线路名；每个大厅要有自己的线路", "another hall has a relay of this name; each hall needs one of its own");
    static final Text TWO_MAPPINGS = new Text("同名的映射已经有一个了", "there is already a mapping of this name");

    private WorkspaceWords() {}

    static Text notThere(String what, String whatEn, String name, Collection<String> known) {
        String all = String.join(", ", known);
        return new Text(
                "没有名为“" + name + "”的" + what + "；现有：" + all,
                "there is no " + whatEn + " \"" + name + "\"; known: " + all);
    }

    static Text readable(String file, String mode) {
        return new Text(
                file + " 其他用户也能读（权限 " + mode + "），请执行 chmod 600 " + file,
                file + " is readable by others (mode " + mode + "); chmod 600 it");
    }

    static Text takesNothing(String pattern) {
        return new Text("“" + pattern + "”没有匹配到任何映射文件", "\"" + pattern + "\" matches no mapping file");
    }
}
