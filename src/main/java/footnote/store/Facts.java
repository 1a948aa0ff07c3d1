package footnote.store;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Facts about the record itself.
public final class Facts {
  private final JdbcClient jdbc;

  public Facts(Database database) {
    this.jdbc = database.jdbc();
  }

  /// A random name that this record keeps for ever; an index built from another record has another.
  public String identity() {
    jdbc.sql(
            "INSERT INTO facts (name, value) VALUES ('identity', :value) ON CONFLICT (name) DO NOTHING")
        .param("value", UUID.randomUUID().toString())
        .update();
    return jdbc.sql("SELECT value FROM facts WHERE name = 'identity'").query(String.class).single();
  }
}
