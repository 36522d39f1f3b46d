import java.io.File;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Opens graph files as Gephi does (ImportController, DefaultProcessor) and prints what Gephi then holds, one line of
 * JSON a file. Arguments: [--counts] FILE…; with --counts the elements themselves are left out.
 */
public final class ReadGraph {
    private static final PrintWriter OUT = new PrintWriter(System.out, false, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        boolean elements = true;
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        for (String argument : arguments) {
            if (argument.equals("--counts")) {
                elements = false;
                continue;
            }
            projects.newProject();
            read(new File(argument), projects.getCurrentWorkspace(), elements);
            projects.closeCurrentProject();
        }
        OUT.flush();
    }

    private static void read(File file, Workspace workspace, boolean elements) throws Exception {
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(file);
        List<String> issues = new ArrayList<>();
        container.closeLoader();
        container.getReport().getIssues(Integer.MAX_VALUE)
            .forEachRemaining((Issue issue) -> issues.add(issue.getLevel() + ": " + issue.getMessage()));
        importer.process(container, new DefaultProcessor(), workspace);
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        DirectedGraph graph = model.getDirectedGraph();

        OUT.print("{\"file\":" + quote(file.getName()) + ",\"issues\":[");
        for (int i = 0; i < issues.size(); i++) OUT.print((i > 0 ? "," : "") + quote(issues.get(i)));
        OUT.print("],\"nodes\":" + graph.getNodeCount() + ",\"edges\":" + graph.getEdgeCount());
        OUT.print(",\"dynamic\":" + model.isDynamic());
        OUT.print(",\"representation\":" + quote(String.valueOf(model.getConfiguration().getTimeRepresentation())));
        OUT.print(",\"format\":" + quote(String.valueOf(model.getTimeFormat())));
        Interval bounds = model.getTimeBounds();
        OUT.print(",\"bounds\":[" + number(bounds.getLow()) + "," + number(bounds.getHigh()) + "]");
        OUT.print(",\"nodeColumns\":");
        columns(model.getNodeTable());
        OUT.print(",\"edgeColumns\":");
        columns(model.getEdgeTable());
        if (elements) {
            OUT.print(",\"nodeList\":[");
            String separator = "";
            for (Node node : graph.getNodes()) {
                OUT.print(separator + "{\"id\":" + quote(node.getId().toString()) + ",\"label\":" + quote(node.getLabel()));
                OUT.print(",\"x\":" + number(node.x()) + ",\"y\":" + number(node.y()) + ",\"size\":" + number(node.size()));
                OUT.printf(",\"color\":\"#%06x\"", node.getRGBA() & 0xffffff);
                values(node, model.getNodeTable());
                OUT.print("}");
                separator = ",";
            }
            OUT.print("],\"edgeList\":[");
            separator = "";
            for (Edge edge : graph.getEdges()) {
                OUT.print(separator + "{\"id\":" + quote(edge.getId().toString()) + ",\"label\":" + quote(edge.getLabel()));
                OUT.print(",\"source\":" + quote(edge.getSource().getId().toString()));
                OUT.print(",\"target\":" + quote(edge.getTarget().getId().toString()));
                OUT.print(",\"directed\":" + edge.isDirected() + ",\"weight\":" + number(edge.getWeight()));
                OUT.print(",\"kind\":" + quote(String.valueOf(edge.getTypeLabel())));
                values(edge, model.getEdgeTable());
                OUT.print("}");
                separator = ",";
            }
            OUT.print("]");
        }
        OUT.println("}");
        OUT.flush();
    }

    /** The columns of a table that came from the file, and their types. */
    private static void columns(Table table) {
        OUT.print("{");
        String separator = "";
        for (Column column : table) {
            OUT.print(separator + quote(column.getId()) + ":{\"title\":" + quote(column.getTitle()));
            OUT.print(",\"type\":" + quote(column.getTypeClass().getSimpleName()) + "}");
            separator = ",";
        }
        OUT.print("}");
    }

    private static void values(Element element, Table table) {
        OUT.print(",\"values\":{");
        String separator = "";
        for (Column column : table) {
            Object value = element.getAttribute(column);
            if (value == null || column.isProperty() && !(value instanceof IntervalSet)) continue;
            OUT.print(separator + quote(column.getId()) + ":" + json(value));
            separator = ",";
        }
        OUT.print("}");
    }

    private static String json(Object value) {
        if (value instanceof Number) return number(((Number) value).doubleValue());
        if (value instanceof Boolean) return value.toString();
        if (!(value instanceof IntervalSet)) return quote(value.toString());
        StringBuilder text = new StringBuilder("[");
        for (Interval interval : ((IntervalSet) value).toArray()) {
            if (text.length() > 1) text.append(',');
            text.append('[').append(number(interval.getLow())).append(',').append(number(interval.getHigh())).append(']');
        }
        return text.append(']').toString();
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) return "null";
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    private static String number(float value) {
        return Float.isNaN(value) || Float.isInfinite(value) ? "null" : Float.toString(value);
    }

    /** JSON, with everything beyond ASCII escaped: no console's encoding can change it. */
    private static String quote(String text) {
        if (text == null) return "null";
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c < 32 || c > 126) quoted.append(String.format("\\u%04x", (int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }
}
