package org.itacycle.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * What the engine's interface answered, in the engine's own words: a type and a message. It calls some requests a
 * failure of the server that are at fault themselves; those types are named here with the status that they deserve.
 */
final class EngineFault {

    private static final Map<String, HttpStatus> OF_THE_REQUEST = Map.of(
            // nested too deep, numbers and names too long
            "StreamConstraintsException", HttpStatus.BAD_REQUEST,
            "JsonMappingException", HttpStatus.BAD_REQUEST,
            "JsonParseException", HttpStatus.BAD_REQUEST,
            // a value that is none of the type it says
            "IllegalArgumentException", HttpStatus.BAD_REQUEST,
            "NumberFormatException", HttpStatus.BAD_REQUEST,
            "NotValidException", HttpStatus.BAD_REQUEST,
            "BadUserRequestException", HttpStatus.BAD_REQUEST,
            "InvalidRequestException", HttpStatus.BAD_REQUEST,
            // an id of nothing
            "NullValueException", HttpStatus.NOT_FOUND,
            "NotFoundException", HttpStatus.NOT_FOUND);

    /** A part of the request that the engine's interface takes for granted was not sent. */
    private static final Pattern PART_MISSING = Pattern.compile(
            "because the return value of \"org\\.camunda\\.bpm\\.engine\\.rest\\.dto\\.[\\w.$]+\\(\\)\" is null");

    private EngineFault() {}

    /** The status that an answer deserves; one that is not in the engine's form keeps its own. */
    static int status(int answered, byte[] body, ObjectMapper json) {
        if (answered != HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return answered;
        }
        JsonNode said = read(body, json);
        String type = said.path("type").asText();
        boolean partMissing = type.equals("NullPointerException")
                && PART_MISSING.matcher(said.path("message").asText()).find();
        return (partMissing
                        ? HttpStatus.BAD_REQUEST
                        : OF_THE_REQUEST.getOrDefault(type, HttpStatus.INTERNAL_SERVER_ERROR))
                .value();
    }

    private static JsonNode read(byte[] body, ObjectMapper json) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
