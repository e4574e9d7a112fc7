package org.itacycle.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/**
 * Finds no engine for any script. The engine brings two of its own, for JUEL and FEEL, and would take whatever else is
 * on the class path: through them a model or a table runs any code (shared knowledge, camunda7 §7). Decision tables
 * need none, their FEEL is no script.
 */
final class NoScriptEngines implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new ProcessEngineException("no script engine is added to this product: " + factory.getEngineName());
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return new ScriptEngineManager(ClassLoader.getPlatformClassLoader());
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new ProcessEngineException("this product runs no scripts: " + language);
    }
}
