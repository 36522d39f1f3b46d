import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.importer.ImportCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/**
 * ReadNeo4j HOME FILES import|STATEMENTS QUERY...: fills a new database under HOME from the tables in the folder FILES, by the importer
 * of neo4j-admin or by a file of statements that semicolons end, then prints the rows of each query as a line of JSON.
 */
public final class ReadNeo4j {
  public static void main(String[] words) throws Exception {
    Path home = Path.of(words[0]).toAbsolutePath();
    Path files = Path.of(words[1]).toAbsolutePath();
    Files.createDirectories(home.resolve("conf"));
    if (words[2].equals("import")) runImporter(home, files);
    DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
        .setConfig(GraphDatabaseSettings.load_csv_file_url_root, files)
        .build();
    try {
      GraphDatabaseService database = service.database("neo4j");
      if (!words[2].equals("import")) {
        for (String statement : Files.readString(Path.of(words[2])).split(";\\s*(\\n|$)")) {
          if (!statement.isBlank()) database.executeTransactionally(statement);
        }
      }
      for (int i = 3; i < words.length; i++) System.out.println(rowsOf(database, words[i]));
    } finally {
      service.shutdown();
    }
  }

  private static void runImporter(Path home, Path files) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(told, true);
    ExecutionContext context = new ExecutionContext(home, home.resolve("conf"), out, out, new DefaultFileSystemAbstraction());
    int code = new CommandLine(new ImportCommand.Full(context)).execute(
        "neo4j",
        "--multiline-fields=true",
        "--report-file=" + home.resolve("import.report"),
        "--nodes=" + files.resolve("nodes.csv"),
        "--relationships=" + files.resolve("relations.csv"));
    if (code != 0) {
      System.err.println(told);
      System.exit(code);
    }
  }

  private static String rowsOf(GraphDatabaseService database, String query) {
    return database.executeTransactionally(query, Map.of(), result -> {
      List<String> rows = new ArrayList<>();
      while (result.hasNext()) {
        Map<String, Object> row = result.next();
        rows.add("[" + String.join(",", result.columns().stream().map(name -> json(row.get(name))).toList()) + "]");
      }
      return "[" + String.join(",", rows) + "]";
    });
  }

  private static String json(Object value) {
    if (!(value instanceof String text)) return String.valueOf(value);
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < 0x20 || c > 0x7e) out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    return out.append('"').toString();
  }
}
