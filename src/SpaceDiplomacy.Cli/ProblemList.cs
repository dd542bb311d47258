using SpaceDiplomacy.Archive.Documents;

namespace SpaceDiplomacy.Cli;

/// <summary>Problems as a person reads them: the same mistake in many places is one line.</summary>
internal static class ProblemList
{
    /// <summary>The places of one mistake that are named.</summary>
    private const int Places = 3;

    /// <summary>Writes the problems in their order; whole, or each mistake in many places once.</summary>
    public static void Write(IReadOnlyList<SeedProblem> problems, bool isWhole, Terminal terminal)
    {
        var alike = problems.GroupBy(problem => (problem.What, problem.Expected))
            .ToDictionary(group => group.Key, group => group.ToList());
        foreach (var problem in problems)
        {
            var same = alike[(problem.What, problem.Expected)];
            if (isWhole || same.Count <= Places)
            {
                terminal.Say(problem.ToString());
            }
            else if (ReferenceEquals(problem, same[0]))
            {
                var others = string.Join(", ", same[1..Places].Select(other => $"{other.File}:{other.Line}"));
                terminal.Say($"{problem} ({same.Count} times, also in {others}; check --all lists each)");
            }
        }
    }
}
