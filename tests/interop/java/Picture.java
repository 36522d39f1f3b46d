import java.io.File;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.preview.PDFExporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/**
 * Draws a graph file with Gephi's Preview as it comes: positions, sizes and colours are the file's, and nothing is set but
 * what the Preview window offers as "Show Labels". Arguments: FILE PICTURE.pdf [edge-labels].
 */
public final class Picture {
    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(arguments[0]));
        importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        PreviewController preview = Lookup.getDefault().lookup(PreviewController.class);
        PreviewProperties properties = preview.getModel().getProperties();
        properties.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
        properties.putValue(PreviewProperty.SHOW_EDGE_LABELS, arguments.length > 2);
        preview.refreshPreview();
        PDFExporter exporter = (PDFExporter) Lookup.getDefault().lookup(ExportController.class).getExporter("pdf");
        exporter.setWorkspace(projects.getCurrentWorkspace());
        Lookup.getDefault().lookup(ExportController.class).exportFile(new File(arguments[1]), exporter);
    }
}
