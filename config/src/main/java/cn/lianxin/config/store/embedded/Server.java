package cn.lianxin.config.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** How one kind of server is prepared, started and asked whether it is there. */
interface Server {
    String name();

    /** Its working directory, which also tells our own leftovers from anybody else's processes. */
    Path folder();

    Path log();

    Properties connectionProperties();

    /** Everything before the first start; no server runs in the folder meanwhile. */
    void prepare() throws IOException;

    /** The command of a start; writes what files it names. */
    List<String> command() throws IOException;

    /** Whether it takes connections; false or an IOException while it does not yet. */
    boolean answers() throws IOException;

    /** Called when it answers for the first time after a start, before anybody else may connect. */
    void started() throws IOException;
}
