package cn.lianxin.planted;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What the rule on connections must catch; run by nobody. */
class OpensAConnection {
    Connection open(DataSource dataSource) throws SQLException {
        return dataSource.getConnection();
    }
}
