using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>
/// The columns that hold a record: those of its own table, of its parts' and of the tables that join it to others. Where
/// they change, a stored record lacks something that its document says.
/// </summary>
internal static class RowShape
{
    /// <summary>A line a column, in a fixed order: <c>Officials.Born_Text TEXT</c>.</summary>
    public static string Of(IModel model, Type record)
    {
        var types = new HashSet<IEntityType>();
        Collect(model.FindEntityType(record)!, types);
        var lines = types.SelectMany(type => type.GetTableMappings()).Select(mapping => mapping.Table)
            .SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name} {column.StoreType}"));
        return string.Join('\n', lines.Distinct().Order(StringComparer.Ordinal));
    }

    private static void Collect(IEntityType type, HashSet<IEntityType> types)
    {
        if (!types.Add(type))
        {
            return;
        }

        foreach (var part in type.GetNavigations().Where(part => part.IsCollection))
        {
            Collect(part.TargetEntityType, types);
        }

        // A list has a shadow on the side of the records that are listed.
        types.UnionWith(type.GetSkipNavigations().Where(list => !list.IsShadowProperty()).Select(list => list.JoinEntityType));
    }
}
