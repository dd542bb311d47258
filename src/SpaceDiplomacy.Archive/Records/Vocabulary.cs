using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>
/// A closed list of terms as it is written everywhere outside the code: in seed files, addresses, JSON and the
/// database, in lower case with hyphens (<c>responds-to</c> for <c>LinkType.RespondsTo</c>).
/// </summary>
public static class Vocabulary
{
    /// <summary>The term for a value: <c>press-conference</c>.</summary>
    public static string Term<T>(this T value)
        where T : struct, Enum =>
        Terms<T>.ByValue.TryGetValue(value, out var term)
            ? term
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a {typeof(T).Name}.");

    /// <summary>The term as words for readers: <c>press conference</c>.</summary>
    public static string Words<T>(this T value)
        where T : struct, Enum => value.Term().Replace('-', ' ');

    /// <summary>All terms, in the order of the list.</summary>
    public static IReadOnlyList<string> TermsOf<T>()
        where T : struct, Enum => Terms<T>.All;

    /// <summary>Reads a term, exactly as written in the list.</summary>
    public static bool TryParse<T>(string? term, out T value)
        where T : struct, Enum
    {
        value = default;
        return term is not null && Terms<T>.ByTerm.TryGetValue(term, out value);
    }

    /// <summary>Reads a term that somebody has checked before.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static T Parse<T>(string term)
        where T : struct, Enum =>
        TryParse<T>(term, out var value) ? value : throw new FormatException($"'{term}' is not a {typeof(T).Name}.");

    /// <summary>Stores the terms, and has the database refuse any other.</summary>
    internal static void IsTerm<TRecord, T>(
        this EntityTypeBuilder<TRecord> builder, System.Linq.Expressions.Expression<Func<TRecord, T>> property)
        where TRecord : class
        where T : struct, Enum
    {
        var column = builder.Property(property).HasConversion(value => value.Term(), term => Parse<T>(term)).Metadata.Name;
        builder.Allows(column, Terms<T>.All);
    }

    /// <summary>The same for a part of a value that the record has.</summary>
    internal static void IsTerm<TRecord, T>(
        this EntityTypeBuilder<TRecord> builder, ComplexTypePropertyBuilder<T> property)
        where TRecord : class
        where T : struct, Enum
    {
        var column = property.HasConversion(value => value.Term(), term => Parse<T>(term)).Metadata.GetColumnName();
        builder.Allows(column, Terms<T>.All);
    }

    private static void Allows<TRecord>(
        this EntityTypeBuilder<TRecord> builder, string column, IReadOnlyList<string> terms)
        where TRecord : class
    {
        var list = string.Join(", ", terms.Select(term => $"'{term}'"));
        builder.ToTable(table =>
            table.HasCheckConstraint($"CK_{typeof(TRecord).Name}_{column}", $"{column} IN ({list})"));
    }

    private static class Terms<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>()
            .ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly FrozenDictionary<string, T> ByTerm =
            ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static readonly IReadOnlyList<string> All = [.. Enum.GetValues<T>().Select(value => ByValue[value])];
    }
}
