package org.itacycle.support;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Valve;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.util.FileSystemUtils;

/** The server as it comes, on this machine, without any guard of the product: what attacks are shown on. */
public final class PlainServer implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();
    private final Path folder;
    private final Context context;

    public PlainServer() {
        try {
            folder = Files.createTempDirectory("ita-plain-server-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tomcat.setBaseDir(folder.toString());
        tomcat.setSilent(true);
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        context = tomcat.addContext("", folder.toString());
    }

    public void filter(Filter filter, Map<String, String> parameters) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(filter.getClass().getSimpleName());
        definition.setFilter(filter);
        parameters.forEach(definition::addInitParameter);
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(definition.getFilterName());
        map.addURLPattern("/*");
        context.addFilterMap(map);
    }

    public void valve(Valve valve) {
        context.getPipeline().addValve(valve);
    }

    public void serve(String pattern, Servlet servlet) {
        Tomcat.addServlet(context, pattern, servlet);
        context.addServletMappingDecoded(pattern, pattern);
    }

    /** Listens, once; the port. */
    public int start() {
        try {
            tomcat.getConnector();
            tomcat.start();
            return tomcat.getConnector().getLocalPort();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}
