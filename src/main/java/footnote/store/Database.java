package footnote.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// The SQLite file of the record: what a finished call wrote is on disk. Readers never wait for a
/// writer.
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  /// Opens the file, creating it and bringing its tables up to date where needed.
  public Database(Path file) {
    var config = new HikariConfig();
    config.setDataSource(sqlite(file));
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    config.setPoolName("record");
    pool = new HikariDataSource(config);
    Flyway.configure().dataSource(pool).load().migrate();
    jdbc = JdbcClient.create(pool);
    transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
  }

  private static SQLiteDataSource sqlite(Path file) {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout(10_000);
    config.enforceForeignKeys(true);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  /// Runs the work in one transaction: all of it is on disk when this returns, or none.
  public <T> T inTransaction(Supplier<T> work) {
    T result = transactions.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("The work of a transaction gave no result");
    }
    return result;
  }

  @Override
  public void close() {
    pool.close();
  }
}
