using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>
/// A text as a YAML scalar on one line: plain where every reader of YAML takes it for that text, between double quotes
/// where one could read something else.
/// </summary>
internal static partial class YamlText
{
    public static string Scalar(string text)
    {
        var value = text.Trim();
        return IsPlain(value) ? value : Quoted(value);
    }

    private static bool IsPlain(string value) =>
        value.Length > 0
        && char.IsLetterOrDigit(value[0])
        && !value.EndsWith(':')
        && !value.Contains(": ", StringComparison.Ordinal)
        && !value.Contains(" #", StringComparison.Ordinal)
        && !NumberOrTime().IsMatch(value)
        && !Word().IsMatch(value)
        && !value.Any(MustBeEscaped);

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var unit in value)
        {
            _ = unit switch
            {
                '"' or '\\' => quoted.Append('\\').Append(unit),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when MustBeEscaped(unit) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
                _ => quoted.Append(unit),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>What YAML takes for the end of a line, or does not take at all.</summary>
    private static bool MustBeEscaped(char unit) =>
        char.IsControl(unit) || unit is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    [GeneratedRegex(@"\A[0-9][0-9a-fox:.,_+\-tz ]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberOrTime();

    /// <summary>The words that YAML 1.1 or 1.2 reads as true, false or nothing.</summary>
    [GeneratedRegex(@"\A(?:true|false|yes|no|on|off|y|n|null)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
