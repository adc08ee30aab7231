package org.pmocatalogue.golden;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.Stream;
import org.pmocatalogue.excel.ExcelProblem;
import org.pmocatalogue.excel.mapping.MappingProblem;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.finding.ReferenceProblem;
import org.pmocatalogue.json.JsonProblem;

/** The problems of all modules. */
final class Problems {

    static final ImmutableList<Problem> ALL = Stream.<Problem[]>of(
                    FileProblem.values(),
                    FieldProblem.values(),
                    ReferenceProblem.values(),
                    LifecycleProblem.values(),
                    ProfileProblem.values(),
                    JsonProblem.values(),
                    ExcelProblem.values(),
                    MappingProblem.values())
            .flatMap(Arrays::stream)
            .collect(ImmutableList.toImmutableList());

    private Problems() {}
}
