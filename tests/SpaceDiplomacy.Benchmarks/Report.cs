namespace SpaceDiplomacy.Benchmarks;

internal static class Report
{
    public static void Line(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));

    public static void Line(string text) => Console.WriteLine(text);
}
