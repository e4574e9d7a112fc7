package org.itacycle.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.itacycle.document.DocumentStore;
import org.springframework.stereotype.Component;

/** Targets that are folders of this machine. */
@Component
class Folders implements TargetMaker {

    private final DocumentStore documents;
    private final PublishingStages stages;
    private final ObjectMapper json;

    Folders(DocumentStore documents, PublishingStages stages, ObjectMapper json) {
        this.documents = documents;
        this.stages = stages;
        this.json = json;
    }

    @Override
    public TargetKind kind() {
        return TargetKind.FOLDER;
    }

    @Override
    public PublicationTarget make(Target target, TargetSettings settings) {
        return new Folder(settings.needed(target, "folder", settings.folder()), documents, stages, json);
    }
}
