using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests;

public sealed partial class ArchiveUnavailableTests
{
    public static TheoryData<Exception, string> Faults => new()
    {
        { new SqliteException("-", 13), "The disk is full: the database FILE could not be written to. Make room and try again." },
        { new SqliteException("-", 8), "The database FILE can only be read, and there is something to write. Let this user write to it and to its folder." },
        { new SqliteException("-", 14), "The database FILE cannot be opened. Let this user read and write it and its folder." },
        { new SqliteException("-", 5), "Another process has the database FILE locked. Wait until it ends, or stop it, and try again." },
        { new SqliteException("-", 26), "FILE is not an SQLite database. Name another file, or move this one away: a new one is made from the seed." },
        { new SqliteException("-", 11), "The database FILE is damaged. Put a backup in its place, or move it away: a new one is made from the seed." },
        { new SqliteException("-", 10), "The disk reports an error for the database FILE. See that it is whole and has room, and try again." },
        { new SqliteException("no such column", 1), "The database FILE is not as this program makes it: no such column. Put a backup in its place, or move it away: a new one is made from the seed." },
        { new IOException("No space left on device."), "The database FILE cannot be written to: No space left on device. Let this user write to it and to its folder, on a disk with room." },
        { new UnauthorizedAccessException("Access is denied."), "The database FILE cannot be written to: Access is denied. Let this user write to it and to its folder, on a disk with room." },
        { new ArgumentException("Too deep."), "The database FILE was not brought up to date, by a fault of this program: ArgumentException, Too deep. Please report it." },
        { new SqliteException("constraint", 19), "The database FILE was not brought up to date, by a fault of this program: SqliteException, constraint. Please report it." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Sentence_OfAFault_SaysWhatToDo(Exception fault, string sentence)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("archive.db");

        Assert.Equal(sentence.Replace("FILE", file), ArchiveUnavailableException.Of(file, fault).Message);
        Assert.Equal(sentence.Replace("FILE", file), ArchiveUnavailableException.Of(file, new DbUpdateException("-", fault)).Message);
    }

    /// <summary>A row of the table names what is always so in a sentence, with … for what differs.</summary>
    [Theory]
    [MemberData(nameof(Faults))]
    public void Sentence_OfAFault_StandsInOperations(Exception fault, string sentence)
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));
        var rows = document.Split("## When something is wrong\n")[1].Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => InBackticks().Matches(line.Split('|')[1]))
            .Select(match => Regex.Escape(match.Groups[1].Value).Replace("…", ".*", StringComparison.Ordinal));

        Assert.True(rows.Any(row => Regex.IsMatch(sentence, row)), fault.Message + sentence);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InBackticks();
}
