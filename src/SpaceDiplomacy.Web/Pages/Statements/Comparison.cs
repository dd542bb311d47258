using System.Globalization;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.Pages.Statements;

/// <summary>Two wordings of one language, compared word by word.</summary>
public sealed record Comparison(WordingDetail First, WordingDetail Second)
{
    public const string Accepted =
        "Two wordings are compared by their numbers, such as 1,3: two different quotations in one language.";

    public IReadOnlyList<DiffPart> Difference => WordDiff.Between(First.Text, Second.Text);

    /// <summary>Reads two numbers of wordings; false where they are none, or their comparison would say nothing.</summary>
    public static bool TryParse(string? text, StatementDetail statement, out Comparison? comparison)
    {
        comparison = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var found = text.Split(',').Select(number => Find(number, statement)).ToList();
        if (found is not [{ } first, { } second] || !first.IsComparableTo(second))
        {
            return false;
        }

        comparison = new(first, second);
        return true;
    }

    private static WordingDetail? Find(string number, StatementDetail statement) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? statement.Wordings.FirstOrDefault(wording => wording.Number == value)
            : null;
}
