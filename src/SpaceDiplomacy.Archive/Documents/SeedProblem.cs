using System.Globalization;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>One thing that is wrong in the seed files.</summary>
/// <param name="File">The file, below the folder that was read, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Expected">What was expected instead.</param>
public sealed record SeedProblem(string File, int Line, string What, string Expected)
{
    /// <summary><c>file:line: what is wrong, expected what</c>, in one line and safe to print.</summary>
    public override string ToString() =>
        HiddenCharacters.Show(string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {What}, expected {Expected}"));

    /// <summary>Problems by file and line.</summary>
    internal static IEnumerable<SeedProblem> InOrder(IEnumerable<SeedProblem> problems) =>
        problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line);
}

/// <summary>The seed cannot be imported; nothing was changed.</summary>
public sealed class SeedException : Exception
{
    public SeedException(IReadOnlyList<SeedProblem> problems)
        : base(string.Join(Environment.NewLine, problems.Select(problem => problem.ToString())))
    {
        Problems = problems;
    }

    /// <summary>Every problem found, by file and line.</summary>
    public IReadOnlyList<SeedProblem> Problems { get; }
}
