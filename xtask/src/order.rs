//! Puts the functions of a module in an order in which compression finds more alike: the smallest first, and those of
//! one length by how they end. That is a hundredth of what a module weighs.

use anyhow::Result;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// Returns the module with its functions in that order.
///
/// # Errors
///
/// When it is no module.
pub(crate) fn ordered(wasm: &[u8]) -> Result<Vec<u8>> {
    // Once in order, the functions have other numbers, so that what calls them has another length.
    in_order(&in_order(wasm)?)
}

fn in_order(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut order = Order::of(wasm)?;
    let mut module = Module::new();
    order.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

/// The order of the functions, old and new.
struct Order {
    imported: usize,
    /// The old places of the functions, without the imported ones, in their new order.
    old: Vec<usize>,
    /// The new places, in the old order.
    new: Vec<usize>,
}

impl Order {
    fn of(wasm: &[u8]) -> Result<Self> {
        let (mut imported, mut bodies) = (0, Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes().to_vec()),
                _ => {}
            }
        }
        // Reversed, so that comparing them compares how they end.
        bodies.iter_mut().for_each(|body| body.reverse());
        let mut old: Vec<usize> = (0..bodies.len()).collect();
        old.sort_by_key(|place| (bodies[*place].len(), &bodies[*place]));
        let mut new = vec![0; old.len()];
        for (now, before) in old.iter().enumerate() {
            new[*before] = now;
        }
        Ok(Self { imported, old, new })
    }
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        // Imported functions have the first numbers and keep them.
        let local = usize::try_from(function).ok().and_then(|function| function.checked_sub(self.imported));
        let new = local.and_then(|local| self.new.get(local));
        Ok(new.and_then(|new| u32::try_from(new + self.imported).ok()).unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        // Types and bodies are matched by position, so both sections move alike.
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for before in &self.old {
            functions.function(types[*before]);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        // Cloned, since writing a body borrows all of `self` to renumber its calls.
        for before in self.old.clone() {
            self.parse_function_body(code, bodies[before].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, ValType};

    #[test]
    fn what_is_exported_and_called_stays_the_same() {
        let mut module = walrus::Module::default();
        let mut long = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        long.func_body().i32_const(1).i32_const(2).binop(walrus::ir::BinaryOp::I32Add).i32_const(4).drop();
        let long = long.finish(vec![], &mut module.funcs);
        let mut short = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        short.func_body().call(long);
        let short = short.finish(vec![], &mut module.funcs);
        module.exports.add("long", long);
        module.exports.add("short", short);
        let ordered = ordered(&module.emit_wasm()).unwrap();
        let read = walrus::Module::from_buffer(&ordered).unwrap();
        let size = |name: &str| {
            let walrus::ExportItem::Function(function) = read.exports.iter().find(|e| e.name == name).unwrap().item
            else {
                panic!("{name} is no function")
            };
            read.funcs.get(function).kind.unwrap_local().size()
        };
        assert!(size("short") < size("long"));
        let sizes: Vec<_> = Order::of(&ordered).unwrap().old;
        assert_eq!(sizes, [0, 1], "the shorter one is first");
    }
}
